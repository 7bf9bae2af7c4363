using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Technique.Base;

namespace Socle.Suivi.Planification;

/// <summary>A travel time the service gave.</summary>
public sealed record TrajetListe(TrajetCommune Trajet, string Centre);

/// <summary>Reads what a service set.</summary>
public sealed class LireReglages(SocleDb db)
{
    public async Task<ReglagesSaisis> TousAsync(CancellationToken arret)
    {
        var r = await ReglagesPlanification.LireAsync(db, arret);
        return new ReglagesSaisis
        {
            SimultanesPourCent = r.SimultanesPourCent,
            SimultanesAuMoins = r.SimultanesAuMoins,
            TrajetCommune = r.TrajetCommune,
            TrajetCodePostal = r.TrajetCodePostal,
            TrajetVoisin = r.TrajetVoisin,
            TrajetDepartement = r.TrajetDepartement,
            TrajetAilleurs = r.TrajetAilleurs,
            TrajetAuPlus = r.TrajetAuPlus,
            Surreservation = r.Surreservation,
            FacteurSurreservation = r.FacteurSurreservation,
            LaNuit = r.LaNuit,
            NuitJours = r.NuitJours,
        };
    }

    public async Task<IReadOnlyList<TrajetListe>> TrajetsAsync(CancellationToken arret) =>
        await db.Set<TrajetCommune>().AsNoTracking().Join(db.Set<Centre>(), t => t.CentreId, c => c.Id, (t, c) => new { t, c.Nom })
            .OrderBy(x => x.t.Commune).ThenBy(x => x.Nom).Select(x => new TrajetListe(x.t, x.Nom)).ToListAsync(arret);

    public async Task<IReadOnlyList<VacancesScolaires>> VacancesAsync(CancellationToken arret) =>
        await db.Set<VacancesScolaires>().AsNoTracking().OrderBy(v => v.Du).ThenBy(v => v.Zone).ToListAsync(arret);

    /// <summary>What this company agreed, and what it has otherwise.</summary>
    public async Task<int?> SimultanesAsync(Id<Entreprise> entreprise, CancellationToken arret) =>
        await db.Set<SimultanesEntreprise>().Where(s => s.EntrepriseId == entreprise).Select(s => (int?)s.Maximum).FirstOrDefaultAsync(arret);
}
