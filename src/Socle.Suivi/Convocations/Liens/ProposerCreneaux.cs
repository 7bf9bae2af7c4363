using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Suivi.Convocations.Liens;

/// <summary>A place to move to.</summary>
public sealed record CreneauPropose(Id<Vacation> Vacation, DateOnly Jour, TimeOnly Debut);

/// <summary>The next free places with the same professional, in the same place, within the lawful delay.</summary>
public sealed class ProposerCreneaux(SocleDb db, VerifierPlace verifier, TimeProvider temps)
{
    public const int Combien = 5;
    private const int VacationsVues = 40;

    /// <param name="pourEmployeur">Offered to an employer: nothing it may not know takes a place away.</param>
    public async Task<IReadOnlyList<CreneauPropose>> LireAsync(Id<RendezVous> id, CancellationToken arret, bool pourEmployeur = false)
    {
        if (await db.Set<RendezVous>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, arret) is not { } rendezVous)
        {
            return [];
        }
        var proposes = new List<CreneauPropose>();
        foreach (var vacation in await VacationsAsync(rendezVous, arret))
        {
            var place = await verifier.VerifierAsync(
                new(vacation, null, rendezVous.TravailleurId, rendezVous.ContratId, rendezVous.Visite, rendezVous.Type, null, false, rendezVous.Id, pourEmployeur), arret);
            if (place.Reussit(out var libre))
            {
                proposes.Add(new(vacation, libre.Vacation.Jour, libre.Creneau.Debut));
            }
            if (proposes.Count == Combien)
            {
                break;
            }
        }
        return proposes;
    }

    private async Task<List<Id<Vacation>>> VacationsAsync(RendezVous rendezVous, CancellationToken arret)
    {
        var actuelle = await db.Set<Vacation>().AsNoTracking().FirstAsync(v => v.Id == rendezVous.VacationId, arret);
        var demain = temps.Aujourdhui().AddDays(1);
        // Past the delay already: any day is better than none.
        var limite = rendezVous.AuPlusTard is { } date && date >= demain ? date : demain.AddMonths(Vacations.OuvrirVacations.MoisOuverts);
        return await db.Set<Vacation>().AsNoTracking()
            .Where(v => v.Jour >= demain && v.Jour <= limite && v.FermeeLe == null && v.ProfessionnelId == actuelle.ProfessionnelId
                && v.CentreId == actuelle.CentreId && v.EtablissementId == actuelle.EtablissementId && v.Id != actuelle.Id
                && (v.ReserveeA == null || v.ReserveeA == rendezVous.EntrepriseId))
            .OrderBy(v => v.Jour).ThenBy(v => v.Debut).Take(VacationsVues).Select(v => v.Id).ToListAsync(arret);
    }
}
