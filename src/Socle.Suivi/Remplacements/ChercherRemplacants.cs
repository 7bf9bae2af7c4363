using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Remplacements;

/// <summary>Someone who may take the slot.</summary>
public sealed record Remplacant(
    Id<Contrat> ContratId, Visite Visite, Id<Travailleur> TravailleurId, string Nom, string Telephone, string Entreprise, string? Commune,
    DateOnly AuPlusTard, DateOnly? EnRetardLe, string? Pourquoi, bool Prioritaire, Id<Echeance> EcheanceId);

/// <summary>
/// Who is near, due, reachable and allowed in a free slot, in the order one calls them: the exact best, read from the base each time.
/// Nobody is offered whom the law or the protocols would refuse once on the phone.
/// First what cannot wait (a return, a hire that comes before the post, after an exposure), then by legal date.
/// </summary>
public sealed class ChercherRemplacants(SocleDb db, QuiPeutFaire quiPeut, TimeProvider temps)
{
    public const int AuPlus = 25;

    /// <summary>Nobody is called for a visit due in more than a year.</summary>
    private const int MoisDAvance = 12;

    private static readonly Visite[] Prioritaires = [Visite.Reprise, Visite.PostExposition];

    public async Task<IReadOnlyList<Remplacant>> DansAsync(PlaceAPrendre place, Creneau creneau, CancellationToken arret)
    {
        var delegations = await quiPeut.ChargerAsync(arret);
        var attendent = Attendent(place, await VisitesAsync(place, creneau.Minutes, delegations, arret));
        // Two questions, each along an index and stopped as soon as it has enough: one would have to sort all who wait.
        var urgents = await AutorisesAsync(attendent.Where(e => e.AvantAffectation || Prioritaires.Contains(e.Visite)), place.Vacation, delegations, true, arret);
        var autres = urgents.Count >= AuPlus ? [] : await AutorisesAsync(attendent.Where(e => !e.AvantAffectation && !Prioritaires.Contains(e.Visite)), place.Vacation, delegations, false, arret);
        return [.. urgents.Concat(autres).DistinctBy(r => r.TravailleurId).Take(AuPlus)];
    }

    /// <summary>Visits that fit in so many minutes with this trade, which this very person may make, whoever the worker is.</summary>
    private async Task<Visite[]> VisitesAsync(PlaceAPrendre place, int minutes, RegistreDelegations delegations, CancellationToken arret)
    {
        var (vacation, aDistance) = (place.Vacation, place.Vacation.EstADistance);
        var types = await db.Set<DureeVisite>().Where(d => d.Profession == place.Profession && d.Minutes <= minutes && (d.ADistance || !aDistance)).Select(d => d.Type).ToListAsync(arret);
        return [.. delegations.VisitesPermises(vacation.ProfessionnelId, vacation.Jour).Where(v => types.Contains(v.Type()!.Value))];
    }

    /// <summary>The first of them that the protocols let this professional receive. A protocol may leave out many in a row: one then reads on.</summary>
    private async Task<List<Remplacant>> AutorisesAsync(IQueryable<Echeance> attendent, Vacation vacation, RegistreDelegations delegations, bool prioritaires, CancellationToken arret)
    {
        var (autorises, vus) = (new List<Remplacant>(), 0);
        // One person may be due twice: enough lines for as many people.
        for (var lot = 2 * AuPlus; autorises.DistinctBy(r => r.TravailleurId).Count() < AuPlus; lot *= 4)
        {
            var lus = await LireAsync(attendent, prioritaires, vus, lot, arret);
            autorises.AddRange(lus.Where(c => delegations.Empeche(vacation.ProfessionnelId, GenreDeVisite.Acte(c.Qui.Visite, c.Qui.Visite.Type()!.Value), vacation.Jour,
                FaitsDuTravailleur.Le(vacation.Jour, c.Naissance, c.Categorie, c.Entreprise)) is null).Select(c => c.Qui));
            vus += lus.Count;
            if (lus.Count < lot)
            {
                break;
            }
        }
        return autorises;
    }

    private IQueryable<Echeance> Attendent(PlaceAPrendre place, Visite[] visites)
    {
        var (vacation, aujourdhui, profession) = (place.Vacation, temps.Aujourdhui(), place.Profession);
        var horizon = vacation.Jour.AddMonths(MoisDAvance);
        var lignes = Proches(place.Lieu, db.Set<Echeance>().AsNoTracking())
            .Where(e => e.Etat == EtatEcheance.Due && e.AuPlusTard <= horizon && (e.Par & profession) != 0 && visites.Contains(e.Visite));
        lignes = vacation.ReserveeA is { } seule ? lignes.Where(e => e.EntrepriseId == seule) : lignes;
        return lignes
            .Where(e => !db.Set<RendezVous>().Any(r => r.TravailleurId == e.TravailleurId && r.Jour >= aujourdhui && r.Etat < EtatRendezVous.Fait
                && (r.Jour == vacation.Jour || (r.ContratId == e.ContratId && r.Visite == e.Visite))))
            // Nor whom another service sees for it.
            .Where(e => !db.Set<VisiteConfiee>().Any(v => v.ContratId == e.ContratId && v.Visite == e.Visite && v.Etat < EtatConfiee.Realisee))
            // Nor who has just said they would not come to this very session.
            .Where(e => !db.Set<RendezVous>().Any(r => r.VacationId == vacation.Id && r.TravailleurId == e.TravailleurId))
            .Where(e => !db.Set<AppelRemplacement>().Any(a => a.VacationId == vacation.Id && a.TravailleurId == e.TravailleurId
                && a.Issue != IssueAppel.EnCours && a.Issue != IssueAppel.SansSuite));
    }

    /// <summary>Received in this centre, or working in the same place; at a distance, followed by the same team.</summary>
    private IQueryable<Echeance> Proches(Lieu lieu, IQueryable<Echeance> lignes)
    {
        var ici = db.Set<Etablissement>().Where(t => t.CodePostal != null && t.CodePostal == lieu.CodePostal).Select(t => t.Id);
        return lieu switch
        {
            { Centre: { } centre } => lignes.Where(e => e.CentreId == centre || ici.Contains(e.EtablissementId)),
            { Etablissement: { } chez } => lignes.Where(e => e.EtablissementId == chez || ici.Contains(e.EtablissementId)),
            _ => lignes.Where(e => e.EquipeId == lieu.Equipe),
        };
    }

    private Task<List<Candidat>> LireAsync(IQueryable<Echeance> attendent, bool prioritaires, int apres, int combien, CancellationToken arret) => (
        from e in attendent
        join t in db.Set<Travailleur>() on e.TravailleurId equals t.Id
        where t.Telephone != null && t.FusionneVersId == null
        join s in db.Set<Etablissement>() on e.EtablissementId equals s.Id
        join n in db.Set<Entreprise>() on e.EntrepriseId equals n.Id
        orderby e.AuPlusTard, e.NomTri, e.Id
        select new Candidat(new Remplacant(
            e.ContratId, e.Visite, e.TravailleurId, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), t.Telephone!, n.RaisonSociale, s.Commune,
            e.AuPlusTard!.Value, e.EnRetardLe, e.Pourquoi, prioritaires, e.Id),
            t.Naissance, db.Set<CalculSuivi>().Where(c => c.TravailleurId == e.TravailleurId).Max(c => (Categorie?)c.Categorie), s.EntrepriseId))
        .Skip(apres).Take(combien).ToListAsync(arret);

    /// <summary>Someone who waits, with what the protocols ask of them.</summary>
    private sealed record Candidat(Remplacant Qui, DateOnly Naissance, Categorie? Categorie, Id<Entreprise> Entreprise);
}
