using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Partenaires;

/// <summary>Which visits entrusted one looks at.</summary>
public enum VueConfiees
{
    EnCours = 1,
    AEnvoyer = 2,
    ARelancer = 3,
    EnRetard = 4,
    Refusees = 5,
    Annulees = 6,
    Realisees = 7,
    Toutes = 8,
}

/// <summary>A visit entrusted, in a line.</summary>
/// <param name="Entreprise">Absent when the employer has no part in it.</param>
public sealed record ConfieeLue(VisiteConfiee Visite, string Nom, string Service, string? Entreprise);

/// <summary>Reads the visits entrusted, the most pressing first. For the service only.</summary>
public sealed class ListerConfiees(SocleDb db, TimeProvider temps)
{
    public IQueryable<ConfieeLue> Lister(VueConfiees vue, Id<ServicePartenaire>? partenaire) =>
        Lire(Filtrer(vue).Where(v => partenaire == null || v.PartenaireId == partenaire));

    public Task<ConfieeLue?> UneAsync(Id<VisiteConfiee> id, CancellationToken arret) => Lire(db.Set<VisiteConfiee>().Where(v => v.Id == id)).FirstOrDefaultAsync(arret);

    /// <summary>Those of one person, the latest first.</summary>
    public Task<List<ConfieeLue>> DuTravailleurAsync(Id<Travailleur> id, CancellationToken arret) =>
        Lire(db.Set<VisiteConfiee>().Where(v => v.TravailleurId == id && v.Etat < EtatConfiee.Realisee)).ToListAsync(arret);

    /// <summary>Under way for some contracts, by what they answer.</summary>
    public async Task<ILookup<(Id<Contrat>, Visite), ConfieeLue>> DesContratsAsync(IReadOnlyCollection<Id<Contrat>> contrats, CancellationToken arret) =>
        (await Lire(db.Set<VisiteConfiee>().Where(v => v.Etat < EtatConfiee.Realisee && v.Visite != null && contrats.Cast<Id<Contrat>?>().Contains(v.ContratId))).ToListAsync(arret))
            .ToLookup(l => (l.Visite.ContratId!.Value, l.Visite.Visite!.Value));

    public Task<int> CompterAsync(VueConfiees vue, CancellationToken arret) => Filtrer(vue).CountAsync(arret);

    private IQueryable<ConfieeLue> Lire(IQueryable<VisiteConfiee> visites) =>
        from v in visites.AsNoTracking()
        join t in db.Set<Travailleur>() on v.TravailleurId equals t.Id
        join p in db.Set<ServicePartenaire>() on v.PartenaireId equals p.Id
        join e in db.Set<Entreprise>() on v.EntrepriseId equals e.Id into employeurs
        from e in employeurs.DefaultIfEmpty()
        orderby v.AuPlusTard == null, v.AuPlusTard, v.Id
        select new ConfieeLue(v, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), p.Nom, e!.RaisonSociale);

    private IQueryable<VisiteConfiee> Filtrer(VueConfiees vue)
    {
        var (toutes, jour) = (db.Set<VisiteConfiee>().AsQueryable(), temps.Aujourdhui());
        var attente = jour.AddDays(-VisiteConfiee.JoursAvantRelance);
        return vue switch
        {
            VueConfiees.AEnvoyer => toutes.Where(v => v.Etat == EtatConfiee.AEnvoyer || (v.Etat == EtatConfiee.Envoyee && v.EchecEnvoi != null)),
            VueConfiees.ARelancer => toutes.Where(v => v.Etat == EtatConfiee.Envoyee && (v.RelanceeLe ?? v.EnvoyeeLe) <= attente),
            VueConfiees.EnRetard => toutes.Where(v => v.Etat < EtatConfiee.Realisee && v.AuPlusTard < jour),
            VueConfiees.Refusees => toutes.Where(v => v.Etat == EtatConfiee.Refusee),
            VueConfiees.Annulees => toutes.Where(v => v.Etat == EtatConfiee.Annulee),
            VueConfiees.Realisees => toutes.Where(v => v.Etat == EtatConfiee.Realisee),
            VueConfiees.Toutes => toutes,
            _ => toutes.Where(v => v.Etat < EtatConfiee.Realisee),
        };
    }
}
