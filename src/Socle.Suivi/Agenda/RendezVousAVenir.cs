using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Agenda;

/// <summary>An appointment that holds, in a line.</summary>
public sealed record RendezVousPris(Id<RendezVous> Id, Id<Contrat>? Contrat, Visite? Visite, TypeVisite Type, DateOnly Jour, TimeOnly Debut, EtatRendezVous Etat, string Professionnel);

/// <summary>Which due visits already have an appointment.</summary>
public sealed class RendezVousAVenir(SocleDb db)
{
    /// <summary>Those of some contracts, by what they answer.</summary>
    public async Task<ILookup<(Id<Contrat>, Visite), RendezVousPris>> DesContratsAsync(IReadOnlyCollection<Id<Contrat>> contrats, CancellationToken arret) =>
        (await Lire(db.Set<RendezVous>().Where(r => r.Etat < EtatRendezVous.Fait && r.Visite != null && contrats.Cast<Id<Contrat>?>().Contains(r.ContratId))).ToListAsync(arret))
            .ToLookup(r => (r.Contrat!.Value, r.Visite!.Value));

    public async Task<IReadOnlyList<RendezVousPris>> DuTravailleurAsync(Id<Travailleur> travailleur, CancellationToken arret) =>
        await Lire(db.Set<RendezVous>().Where(r => r.TravailleurId == travailleur && r.Etat < EtatRendezVous.Fait)).ToListAsync(arret);

    private IQueryable<RendezVousPris> Lire(IQueryable<RendezVous> rendezVous) =>
        from r in rendezVous
        join v in db.Set<Vacation>() on r.VacationId equals v.Id
        join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
        orderby r.Jour, r.Debut
        select new RendezVousPris(r.Id, r.ContratId, r.Visite, r.Type, r.Jour, r.Debut, r.Etat, p.Prenom + " " + p.Nom);
}

/// <summary>Due lines with an appointment, here or at another service that accepted to make the visit, or without.</summary>
internal static class EcheancesEtRendezVous
{
    public static IQueryable<Echeance> Selon(this IQueryable<Echeance> echeances, SocleDb db, bool? avecRendezVous) => avecRendezVous switch
    {
        true => echeances.Where(e => db.Set<RendezVous>().Any(r => r.ContratId == e.ContratId && r.Visite == e.Visite && r.Etat < EtatRendezVous.Fait)
            || db.Set<VisiteConfiee>().Any(v => v.ContratId == e.ContratId && v.Visite == e.Visite && v.Etat < EtatConfiee.Realisee)),
        false => echeances.Where(e => !db.Set<RendezVous>().Any(r => r.ContratId == e.ContratId && r.Visite == e.Visite && r.Etat < EtatRendezVous.Fait)
            && !db.Set<VisiteConfiee>().Any(v => v.ContratId == e.ContratId && v.Visite == e.Visite && v.Etat < EtatConfiee.Realisee)),
        null => echeances,
    };
}
