using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>Whether the travel of each line still is within what was asked: a place of work moves, a session changes centre, a time is corrected.</summary>
internal sealed class ControlerTrajets
{
    private readonly int? limite;
    private readonly Trajets trajets;
    private readonly ILookup<Id<Travailleur>, LieuDeTravail> lieux;

    private ControlerTrajets(int? limite, Trajets trajets, IEnumerable<LieuDeTravail> lieux) =>
        (this.limite, this.trajets, this.lieux) = (limite, trajets, lieux.ToLookup(l => l.Travailleur));

    public static async Task<ControlerTrajets> LireAsync(SocleDb db, DemandeDePlanification demande, List<LignePlanification> lignes, CancellationToken arret)
    {
        var reglages = await ReglagesPlanification.LireAsync(db, arret);
        if (demande.TrajetMaximal is null)
        {
            return new(null, new(reglages, [], []), []);
        }
        var travailleurs = lignes.Select(l => l.TravailleurId).Distinct().ToList();
        var lieux = await db.Set<Contrat>().Where(c => travailleurs.Contains(c.TravailleurId))
            .Join(db.Set<Etablissement>(), c => c.EtablissementId, e => e.Id, (c, e) => new LieuDeTravail(c.TravailleurId, c.Id, e.CentreId, e.CodePostal, e.Commune)).ToListAsync(arret);
        var trajets = new Trajets(reglages, await db.Set<TrajetCommune>().AsNoTracking().ToListAsync(arret), await db.Set<Centre>().AsNoTracking().ToListAsync(arret));
        return new(demande.TrajetMaximal, trajets, lieux);
    }

    /// <summary>The centre of the establishment is always near enough; a confidential line says no contract, the nearest place of work counts.</summary>
    public Refus? Refuser(LignePlanification ligne, Vacation vacation)
    {
        if (limite is not { } plusLoin || vacation.EstADistance || vacation.CentreId is not { } centre)
        {
            return null;
        }
        var siens = lieux[ligne.TravailleurId].Where(l => ligne.ContratId is null || l.Contrat == ligne.ContratId).ToList();
        if (siens.Count == 0 || siens.Exists(l => l.Centre == centre))
        {
            return null;
        }
        var minutes = siens.Min(l => trajets.Minutes(Trajets.Cle(l.CodePostal, l.Commune), centre));
        return minutes > plusLoin ? RefusPlanification.TropLoin(minutes, plusLoin) : null;
    }

    private sealed record LieuDeTravail(Id<Travailleur> Travailleur, Id<Contrat> Contrat, Id<Centre>? Centre, string? CodePostal, string? Commune);
}
