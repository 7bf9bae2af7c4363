using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Partenaires;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Partenaires;

/// <summary>A visit another service asked for, and its appointment that holds.</summary>
public sealed record RecueLue(VisiteRecue Visite, string Nom, string Service, Id<RendezVous>? RendezVous, DateOnly? Jour, TimeOnly? Debut, EtatRendezVous? EtatDuRendezVous)
{
    public EtatRecue Etat => Visite.Etat(EtatDuRendezVous);
}

/// <summary>Reads the visits other services asked for, the most pressing first.</summary>
public sealed class ListerRecues(SocleDb db)
{
    /// <param name="etat">Absent: those under way, whatever they wait for.</param>
    public IQueryable<RecueLue> Lister(EtatRecue? etat, Id<ServicePartenaire>? partenaire) =>
        Lire(Filtrer(etat).Where(v => partenaire == null || v.PartenaireId == partenaire));

    public Task<RecueLue?> UneAsync(Id<VisiteRecue> id, CancellationToken arret) => Lire(db.Set<VisiteRecue>().Where(v => v.Id == id)).FirstOrDefaultAsync(arret);

    /// <summary>As <see cref="VisiteRecue.Etat"/> tells it.</summary>
    private IQueryable<VisiteRecue> Filtrer(EtatRecue? etat)
    {
        var visites = db.Set<VisiteRecue>();
        var enCours =
            from v in visites
            where v.CloseLe == null && v.RetourLe == null
            select new { Visite = v, Tenu = db.Set<RendezVous>().Where(r => r.VisiteRecueId == v.Id && r.Etat < EtatRendezVous.Excuse).OrderByDescending(r => r.Jour).Select(r => (EtatRendezVous?)r.Etat).FirstOrDefault() };
        return etat switch
        {
            EtatRecue.APlanifier => enCours.Where(v => v.Tenu == null).Select(v => v.Visite),
            EtatRecue.Planifiee => enCours.Where(v => v.Tenu < EtatRendezVous.Fait).Select(v => v.Visite),
            EtatRecue.ARetourner => enCours.Where(v => v.Tenu == EtatRendezVous.Fait).Select(v => v.Visite),
            EtatRecue.Retournee => visites.Where(v => v.CloseLe == null && v.RetourLe != null),
            EtatRecue.Refusee => visites.Where(v => v.CloseLe != null && v.Refus != null),
            EtatRecue.Annulee => visites.Where(v => v.CloseLe != null && v.Refus == null),
            _ => enCours.Select(v => v.Visite),
        };
    }

    private IQueryable<RecueLue> Lire(IQueryable<VisiteRecue> visites) =>
        from v in visites.AsNoTracking()
        join t in db.Set<Travailleur>() on v.TravailleurId equals t.Id
        join p in db.Set<ServicePartenaire>() on v.PartenaireId equals p.Id
        let r = db.Set<RendezVous>().Where(r => r.VisiteRecueId == v.Id && r.Etat < EtatRendezVous.Excuse).OrderByDescending(r => r.Jour).FirstOrDefault()
        orderby v.AuPlusTard == null, v.AuPlusTard, v.Id
        select new RecueLue(v, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), p.Nom, r.Id, r.Jour, r.Debut, r.Etat);
}
