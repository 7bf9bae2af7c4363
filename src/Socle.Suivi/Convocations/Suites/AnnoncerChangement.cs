using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;

namespace Socle.Suivi.Convocations.Suites;

/// <summary>What someone was told of an appointment.</summary>
internal sealed record Annonce(Id<RendezVous> RendezVous, DestinataireMessage Destinataire, Id<Convocation> Convocation, GenreMessage Genre, EtatConvocation Etat, int Version, DateOnly? Jour);

/// <summary>Queues, in the write in progress, the news of changed appointments to those who knew them.</summary>
public sealed class AnnoncerChangement(SocleDb db, TimeProvider temps)
{
    /// <param name="aDire">Which appointments, and to whom.</param>
    /// <param name="aSuite">The change was asked for by whoever comes: they need no call.</param>
    internal async Task<int> DansEcritureAsync(
        IReadOnlyCollection<Annonce> aDire, GenreMessage genre, Func<RendezVous, bool> aSuite, DateTime instant, CancellationToken arret)
    {
        var ids = aDire.Select(a => a.RendezVous).ToHashSet();
        var prevus = (await RendezVousPrevu.LireAsync(db, db.Set<RendezVous>().Where(r => ids.Contains(r.Id)), arret))
            .Where(p => HeureDeParis.Instant(p.RendezVous.Jour, p.RendezVous.Debut).UtcDateTime > instant).ToList();
        IEnumerable<RendezVousPrevu> Pour(DestinataireMessage qui) => prevus.Where(p => aDire.Any(a => a.RendezVous == p.RendezVous.Id && a.Destinataire == qui));
        List<MessagePrevu> messages =
        [
            .. Pour(DestinataireMessage.Travailleur).Select(p => MessagePrevu.AuTravailleur(p, genre, instant)),
            .. MessagePrevu.AuxEmployeurs(Pour(DestinataireMessage.Employeur), genre, instant),
        ];
        var reglage = await ReglageConvocations.LireAsync(db, arret);
        foreach (var message in messages.Where(m => m.Convocation.TravailleurId is not null && !aSuite(m.RendezVous[0].RendezVous)))
        {
            message.Convocation.AAppeler = EstTardif(message.RendezVous[0].RendezVous, aDire, reglage);
        }
        return await MessagePrevu.MettreEnFileAsync(db, messages, reglage, arret);
    }

    /// <summary>Everything that was said of these appointments, oldest first.</summary>
    internal async Task<List<Annonce>> DitesAsync(IReadOnlyCollection<Id<RendezVous>> ids, CancellationToken arret) => await db.Set<LigneConvocation>()
        .Where(l => ids.Contains(l.RendezVousId))
        .Join(db.Set<Convocation>(), l => l.ConvocationId, c => c.Id, (l, c) => new { l, c }).OrderBy(x => x.c.Id)
        .Select(x => new Annonce(x.l.RendezVousId, x.c.Destinataire, x.c.Id, x.c.Genre, x.c.Etat, x.l.Version, x.l.Jour)).ToListAsync(arret);

    /// <summary>They would come on the former day, or are expected on the new one, sooner than the service promises to warn.</summary>
    private bool EstTardif(RendezVous rendezVous, IEnumerable<Annonce> dites, ReglageConvocations reglage)
    {
        var limite = temps.Aujourdhui().AddDays(reglage.Delai);
        return rendezVous.Jour < limite || dites.Any(d => d.RendezVous == rendezVous.Id && d.Jour >= temps.Aujourdhui() && d.Jour < limite);
    }
}
