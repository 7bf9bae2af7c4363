using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Expedition;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Suivi.Convocations.Suites;

/// <summary>
/// Reminds people of their appointment, on the days the service chose. A morning that was missed is caught up; who was only just told is
/// not reminded.
/// </summary>
public sealed class RappelerLeMatin(SocleDb db, Ecritures ecritures, FileConvocations file, TimeProvider temps) : ITravail
{
    private static readonly Processus Processus = new("convocations.rappeler", "Rappels des rendez-vous");

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var rappeles = await ecritures.Faire(Processus, null, async e =>
        {
            var reglage = await ReglageConvocations.LireAsync(db, arret);
            var messages = new List<MessagePrevu>();
            foreach (var jours in reglage.JoursDeRappel)
            {
                messages.AddRange(await PourAsync(reglage, jours, e.Instant, arret));
            }
            return Resultat.De(await MessagePrevu.MettreEnFileAsync(db, messages, reglage, arret));
        }, arret);
        if (rappeles is { EstSucces: true, Valeur: > 0 })
        {
            file.Reveiller();
        }
        return rappeles.Map(n => n switch { 0 => "Personne à rappeler ce matin.", 1 => "Un rappel à envoyer.", _ => $"{n} rappels à envoyer." });
    }

    /// <summary>Those whose reminder of so many days before is due, and not of fewer: one reminder a morning.</summary>
    private async Task<List<MessagePrevu>> PourAsync(ReglageConvocations reglage, int jours, DateTime instant, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var suivant = reglage.JoursDeRappel.LastOrDefault(j => j < jours);
        var (du, au) = (aujourdhui.AddDays(suivant + 1), aujourdhui.AddDays(jours));
        var prevus = await RendezVousPrevu.LireAsync(db, db.Set<RendezVous>()
            .Where(r => r.Jour >= du && r.Jour <= au && (r.Etat == EtatRendezVous.Convoque || r.Etat == EtatRendezVous.Confirme)), arret);
        var dits = await DitsAsync(du, au, arret);
        bool ARappeler(RendezVousPrevu p, DestinataireMessage a) => dits[(p.RendezVous.Id, a)].ToList() is { Count: > 0 } siens
            && !siens.Exists(d => d.JoursAvant == jours && d.Jour == p.RendezVous.Jour)
            && siens.Exists(d => d.ConclueLe is { } le && new DateTimeOffset(le).DateAParis() < p.RendezVous.Jour.AddDays(-jours));
        return
        [
            .. prevus.Where(p => ARappeler(p, DestinataireMessage.Travailleur)).Select(p => MessagePrevu.AuTravailleur(p, GenreMessage.Rappel, instant, jours)),
            .. reglage.RappelerEmployeurs ? MessagePrevu.AuxEmployeurs(prevus.Where(p => ARappeler(p, DestinataireMessage.Employeur)), GenreMessage.Rappel, instant, jours) : [],
        ];
    }

    private async Task<ILookup<(Id<RendezVous>, DestinataireMessage), Dit>> DitsAsync(DateOnly du, DateOnly au, CancellationToken arret) => (await (
        from r in db.Set<RendezVous>().Where(r => r.Jour >= du && r.Jour <= au)
        join l in db.Set<LigneConvocation>() on r.Id equals l.RendezVousId
        join c in db.Set<Convocation>() on l.ConvocationId equals c.Id
        where c.Etat == EtatConvocation.Envoyee || c.JoursAvant != null
        select new Dit(r.Id, c.Destinataire, c.Jour, c.JoursAvant, c.Etat == EtatConvocation.Envoyee ? c.ConclueLe : null)).AsNoTracking().ToListAsync(arret))
        .ToLookup(d => (d.RendezVous, d.Destinataire));

    private sealed record Dit(Id<RendezVous> RendezVous, DestinataireMessage Destinataire, DateOnly Jour, int? JoursAvant, DateTime? ConclueLe);
}
