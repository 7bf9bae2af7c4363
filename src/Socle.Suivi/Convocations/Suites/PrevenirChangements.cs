using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Convocations.Suites;

/// <summary>
/// Compares what people were last told with where their appointment stands: a session that was given another place or other hours, in
/// whatever way, is told to those who know the former. Another professional at the same hour and place changes nothing of what was said.
/// </summary>
public sealed class PrevenirChangements(SocleDb db, Ecritures ecritures, FileConvocations file, AnnoncerChangement annoncer, TimeProvider temps) : ITravail
{
    private const int ParPassage = 500;
    private static readonly Processus Processus = new("convocations.changements", "Annonce de rendez-vous dont l’heure ou le lieu a changé");

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        if ((await ChangesAsync(arret)).Count == 0)
        {
            return "Aucun changement à annoncer.";
        }
        var faite = await ecritures.Faire(Processus, null, async e =>
        {
            // Read again inside the write: another node may just have told them.
            var changes = await ChangesAsync(arret);
            var dites = await annoncer.DitesAsync([.. changes.Select(c => c.RendezVous).Distinct()], arret);
            var aDire = dites.Where(d => changes.Contains(new(d.RendezVous, d.Convocation))).ToList();
            return Resultat.De(await annoncer.DansEcritureAsync(aDire, GenreMessage.Deplacement, _ => false, e.Instant, arret));
        }, arret);
        file.Reveiller();
        return faite.Map(n => n == 1 ? "Un changement annoncé." : $"{n} changements annoncés.");
    }

    /// <summary>Appointments to come of which the last word said something else. A word that has not left yet will say what stands when it does.</summary>
    private async Task<HashSet<Change>> ChangesAsync(CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var changes = await (
            from r in db.Set<RendezVous>()
            where r.Jour >= aujourdhui && r.Etat >= EtatRendezVous.Propose && r.Etat <= EtatRendezVous.Confirme
            join v in db.Set<Vacation>() on r.VacationId equals v.Id
            join l in db.Set<LigneConvocation>() on r.Id equals l.RendezVousId
            join c in db.Set<Convocation>() on l.ConvocationId equals c.Id
            where (c.Etat == EtatConvocation.Envoyee || c.Etat == EtatConvocation.Incertaine) && l.Jour != null
                && (l.Jour != r.Jour || l.Debut != r.Debut || l.Lieu != ((long?)(object?)v.CentreId ?? (long?)(object?)v.EtablissementId ?? 0))
                && !db.Set<LigneConvocation>().Any(s => s.RendezVousId == r.Id && s.ConvocationId > l.ConvocationId
                    && db.Set<Convocation>().Any(d => d.Id == s.ConvocationId && d.Destinataire == c.Destinataire))
            orderby r.Jour
            select new Change(r.Id, c.Id)).Take(ParPassage).ToListAsync(arret);
        return [.. changes];
    }

    private sealed record Change(Id<RendezVous> RendezVous, Id<Convocation> Convocation);
}
