using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Taches;
using Socle.Suivi.Visites;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Demandes;

/// <summary>A request that waits for its answer.</summary>
/// <param name="Avant">Last lawful day of the visit it asks, when the law sets one.</param>
public sealed record DemandeEnAttente(DemandeVisite Demande, string Nom, DateOnly? Avant, Tache? Tache, string? ConfieeA);

/// <summary>
/// Requests without an appointment, without a visit made since, and not marked as done: what the law dates first, then first come first.
/// For the service only: some were made by workers whose employer knows nothing of it.
/// </summary>
public sealed class ListerDemandes(SocleDb db)
{
    public async Task<IReadOnlyList<DemandeEnAttente>> EnAttenteAsync(CancellationToken arret)
    {
        var lues = await (
            from d in db.SansReponse().AsNoTracking()
            join t in db.Set<Travailleur>() on d.TravailleurId equals t.Id
            select new
            {
                Demande = d,
                Nom = Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel),
                Reprise = db.Set<Echeance>().Where(e => e.TravailleurId == d.TravailleurId && e.Etat == EtatEcheance.Due && e.Visite == Visite.Reprise).Min(e => e.AuPlusTard),
                Exposition = db.Set<Echeance>().Where(e => e.TravailleurId == d.TravailleurId && e.Etat == EtatEcheance.Due && e.Visite == Visite.PostExposition).Min(e => e.AuPlusTard),
                Tache = db.Set<Tache>().Where(x => x.DemandeId == d.Id && x.FaiteLe == null).OrderByDescending(x => x.Id).FirstOrDefault(),
            }).ToListAsync(arret);
        var faites = await FaitesAsync([.. lues.Select(l => l.Demande.TravailleurId)], arret);
        var noms = await NomsAsync([.. lues.Select(l => l.Tache?.VersCompteId).OfType<Id<Compte>>()], arret);
        return [.. lues.Where(l => !FaiteDepuis(l.Demande, faites))
            .Select(l => new DemandeEnAttente(l.Demande, l.Nom,
                l.Demande.Objet switch { ObjetDemande.Reprise => l.Reprise, ObjetDemande.PostExposition => l.Exposition, _ => null },
                l.Tache, l.Tache?.VersCompteId is { } compte ? noms.GetValueOrDefault(compte) : null))
            .OrderBy(l => l.Avant ?? DateOnly.MaxValue).ThenBy(l => l.Demande.Le).ThenBy(l => l.Demande.Id)];
    }

    /// <summary>Those one worker made and waits for, of the year before that day: the last first.</summary>
    public async Task<IReadOnlyList<DemandeVisite>> DuTravailleurAsync(Id<Travailleur> qui, DateOnly jour, CancellationToken arret)
    {
        var depuis = jour.AddYears(-1);
        var lues = await db.SansReponse().AsNoTracking().Where(d => d.TravailleurId == qui && d.Par == Demandeur.Travailleur && d.Le >= depuis)
            .OrderByDescending(d => d.Le).ThenByDescending(d => d.Id).ToListAsync(arret);
        var faites = await FaitesAsync([qui], arret);
        return [.. lues.Where(d => !FaiteDepuis(d, faites))];
    }

    private static bool FaiteDepuis(DemandeVisite demande, ILookup<Id<Travailleur>, (TypeVisite Type, DateOnly Date)> faites) =>
        faites[demande.TravailleurId].Any(v => v.Type == demande.Objet.Reponse() && v.Date >= demande.Le);

    private async Task<ILookup<Id<Travailleur>, (TypeVisite Type, DateOnly Date)>> FaitesAsync(Id<Travailleur>[] ids, CancellationToken arret) =>
        (await db.Set<VisiteRealisee>().Where(v => EF.Parameter(ids).Contains(v.TravailleurId) && !v.PourAutreService).Select(v => new { v.TravailleurId, v.Type, v.Date }).ToListAsync(arret))
            .ToLookup(v => v.TravailleurId, v => (v.Type, v.Date));

    private Task<Dictionary<Id<Compte>, string>> NomsAsync(Id<Compte>[] ids, CancellationToken arret) =>
        db.Set<Compte>().Where(c => EF.Parameter(ids).Contains(c.Id)).Select(c => new { c.Id, c.NomAffiche }).ToDictionaryAsync(c => c.Id, c => c.NomAffiche, arret);
}
