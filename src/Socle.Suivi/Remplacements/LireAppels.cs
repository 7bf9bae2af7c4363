using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Remplacements;

/// <summary>A call as the list shows it.</summary>
public sealed record AppelLu(AppelRemplacement Appel, string Nom, string? Telephone, string Entreprise);

/// <summary>Who was called for a session, and who is being called right now, whatever the session.</summary>
public sealed class LireAppels(SocleDb db, TimeProvider temps)
{
    public Task<List<AppelLu>> DeAsync(Id<Vacation> vacation, CancellationToken arret) =>
        Lire(db.Set<AppelRemplacement>().Where(a => a.VacationId == vacation)).ToListAsync(arret);

    public async Task<Dictionary<Id<Travailleur>, AppelRemplacement>> EnCoursAsync(IEnumerable<Id<Travailleur>> travailleurs, CancellationToken arret)
    {
        var (ids, depuis) = (travailleurs.ToArray(), temps.GetUtcNow().UtcDateTime - AppelRemplacement.Reservation);
        return await db.Set<AppelRemplacement>().AsNoTracking()
            .Where(a => a.Issue == IssueAppel.EnCours && a.Le > depuis && EF.Parameter(ids).Contains(a.TravailleurId)).ToDictionaryAsync(a => a.TravailleurId, arret);
    }

    private IQueryable<AppelLu> Lire(IQueryable<AppelRemplacement> appels) =>
        from a in appels.AsNoTracking()
        join t in db.Set<Travailleur>() on a.TravailleurId equals t.Id
        join c in db.Set<Contrat>() on a.ContratId equals c.Id
        join s in db.Set<Etablissement>() on c.EtablissementId equals s.Id
        join n in db.Set<Entreprise>() on s.EntrepriseId equals n.Id
        orderby a.Le descending, a.Id descending
        select new AppelLu(a, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), t.Telephone, n.RaisonSociale);
}
