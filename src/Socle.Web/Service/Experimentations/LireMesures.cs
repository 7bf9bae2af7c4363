using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Experimentations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Experimentations;

/// <param name="Lieu">« Tout le service », or the name of the team, centre or company.</param>
/// <param name="Applications">How many times it was applied.</param>
public sealed record LigneMesure(MesureExperimentale Mesure, string Lieu, int Applications);

internal static class LireMesures
{
    /// <summary>Those that run on that day where this person works: the whole service, or one of their teams, centres, companies.</summary>
    public static Task<List<MesureExperimentale>> PourAsync(SocleDb db, Id<Travailleur> travailleur, DateOnly jour, CancellationToken arret)
    {
        var lieux = db.Set<Contrat>().Where(c => c.TravailleurId == travailleur && (c.Fin == null || c.Fin >= jour)).Join(db.Set<Etablissement>(), c => c.EtablissementId, e => e.Id, (c, e) => e);
        return db.Set<MesureExperimentale>().AsNoTracking().Where(m => m.Du <= jour && (m.Au == null || m.Au >= jour))
            .Where(m => m.Perimetre == PerimetreMesure.Service || lieux.Any(e => (m.EquipeId != null && e.EquipeId == m.EquipeId) || (m.CentreId != null && e.CentreId == m.CentreId) || e.EntrepriseId == m.EntrepriseId))
            .OrderByDescending(m => m.Du).ThenBy(m => m.Id).ToListAsync(arret);
    }

    public static async Task<List<LigneMesure>> ToutesAsync(SocleDb db, CancellationToken arret)
    {
        var mesures = await db.Set<MesureExperimentale>().Select(m => new
        {
            Mesure = m,
            Equipe = db.Set<Equipe>().Where(e => e.Id == m.EquipeId).Select(e => e.Nom).FirstOrDefault(),
            Centre = db.Set<Centre>().Where(c => c.Id == m.CentreId).Select(c => c.Nom).FirstOrDefault(),
            Entreprise = db.Set<Entreprise>().Where(e => e.Id == m.EntrepriseId).Select(e => e.RaisonSociale).FirstOrDefault(),
            Applications = db.Set<ApplicationMesure>().Count(a => a.MesureId == m.Id),
        }).AsNoTracking().ToListAsync(arret);
        return [.. mesures.OrderByDescending(m => m.Mesure.Du).ThenBy(m => m.Mesure.Id)
            .Select(m => new LigneMesure(m.Mesure, m.Equipe ?? m.Centre ?? m.Entreprise ?? PerimetreMesure.Service.EnMots(), m.Applications))];
    }
}
