using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Suivi.Experimentations;
using Socle.Technique.Base;

namespace Socle.Web.Service.Experimentations;

/// <param name="Lieu">« Tout le service », or the name of the team, centre or company.</param>
/// <param name="Applications">How many times it was applied.</param>
public sealed record LigneMesure(MesureExperimentale Mesure, string Lieu, int Applications);

internal static class LireMesures
{
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
