using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Expedition;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations.Suites;

/// <summary>Whoever was told of an appointment is told when it moves or is cancelled. Nobody else; and once for each change.</summary>
public sealed class SuivreRendezVous(SocleDb db, Ecritures ecritures, FileConvocations file, AnnoncerChangement annoncer) : IDestinataire<EtatChange>, IDestinataire<RendezVousDeplace>
{
    private static readonly Processus Processus = new("convocations.suivre", "Annonce d’un rendez-vous déplacé ou annulé");

    public Task RecevoirAsync(EtatChange message, CancellationToken arret) => message.Vers switch
    {
        EtatRendezVous.Annule or EtatRendezVous.Excuse => AnnoncerAsync(message.RendezVous, GenreMessage.Annulation, arret),
        EtatRendezVous.Confirme => AppeleAsync(message.RendezVous, arret),
        _ => Task.CompletedTask,
    };

    public Task RecevoirAsync(RendezVousDeplace message, CancellationToken arret) => AnnoncerAsync(message.RendezVous, GenreMessage.Deplacement, arret);

    private async Task AnnoncerAsync(Id<RendezVous> id, GenreMessage genre, CancellationToken arret)
    {
        var faite = await ecritures.Faire(Processus, null, async e => Resultat.De(await annoncer.DansEcritureAsync(
            await ADireAsync(id, genre, arret), genre, r => r.Etat is EtatRendezVous.Confirme or EtatRendezVous.Excuse, e.Instant, arret)), arret);
        if (faite.Valeur > 0)
        {
            file.Reveiller();
        }
    }

    /// <summary>Those who know it, without those to whom this change was already told: the outbox may deliver a message twice.</summary>
    private async Task<List<Annonce>> ADireAsync(Id<RendezVous> id, GenreMessage genre, CancellationToken arret)
    {
        var version = await db.Set<RendezVous>().Where(r => r.Id == id).Select(r => r.Version).FirstOrDefaultAsync(arret);
        var dites = await annoncer.DitesAsync([id], arret);
        var faites = dites.Where(d => d.Genre == genre && d.Version >= version).Select(d => d.Destinataire).ToHashSet();
        return [.. dites.Where(d => !faites.Contains(d.Destinataire) && d.Etat is EtatConvocation.Envoyee or EtatConvocation.Incertaine or EtatConvocation.EnCours)];
    }

    /// <summary>They said that they come: they know.</summary>
    private Task<int> AppeleAsync(Id<RendezVous> id, CancellationToken arret) => db.Set<Convocation>()
        .Where(c => c.AAppeler && db.Set<LigneConvocation>().Any(l => l.ConvocationId == c.Id && l.RendezVousId == id))
        .ExecuteUpdateAsync(c => c.SetProperty(x => x.AAppeler, false), arret);
}
