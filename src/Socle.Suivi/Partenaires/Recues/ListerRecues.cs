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
    /// <param name="etat">Absent: those that wait for something of us.</param>
    public async Task<IReadOnlyList<RecueLue>> ListerAsync(EtatRecue? etat, bool toutes, Id<ServicePartenaire>? partenaire, CancellationToken arret)
    {
        var visites = db.Set<VisiteRecue>().Where(v => partenaire == null || v.PartenaireId == partenaire);
        visites = toutes || etat >= EtatRecue.Retournee ? visites : visites.Where(v => v.CloseLe == null && v.RetourLe == null);
        return [.. (await Lire(visites).ToListAsync(arret)).Where(l => etat is null || l.Etat == etat)];
    }

    public Task<RecueLue?> UneAsync(Id<VisiteRecue> id, CancellationToken arret) => Lire(db.Set<VisiteRecue>().Where(v => v.Id == id)).FirstOrDefaultAsync(arret);

    private IQueryable<RecueLue> Lire(IQueryable<VisiteRecue> visites) =>
        from v in visites.AsNoTracking()
        join t in db.Set<Travailleur>() on v.TravailleurId equals t.Id
        join p in db.Set<ServicePartenaire>() on v.PartenaireId equals p.Id
        let r = db.Set<RendezVous>().Where(r => r.VisiteRecueId == v.Id && r.Etat < EtatRendezVous.Excuse).OrderByDescending(r => r.Jour).FirstOrDefault()
        orderby v.AuPlusTard == null, v.AuPlusTard, v.Id
        select new RecueLue(v, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), p.Nom, r.Id, r.Jour, r.Debut, r.Etat);
}
