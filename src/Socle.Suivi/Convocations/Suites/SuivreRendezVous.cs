using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations.Expedition;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations.Suites;

/// <summary>Whoever was told of an appointment is told when it moves or is cancelled. Nobody else; and once for each change.</summary>
public sealed class SuivreRendezVous(SocleDb db, Ecritures ecritures, FileConvocations file) : IDestinataire<EtatChange>, IDestinataire<RendezVousDeplace>
{
    private static readonly Processus Processus = new("convocations.suivre", "Annonce d’un rendez-vous déplacé ou annulé");

    public Task RecevoirAsync(EtatChange message, CancellationToken arret) =>
        message.Vers is EtatRendezVous.Annule or EtatRendezVous.Excuse ? AnnoncerAsync(message.RendezVous, GenreMessage.Annulation, arret) : Task.CompletedTask;

    public Task RecevoirAsync(RendezVousDeplace message, CancellationToken arret) => AnnoncerAsync(message.RendezVous, GenreMessage.Deplacement, arret);

    private async Task AnnoncerAsync(Id<RendezVous> id, GenreMessage genre, CancellationToken arret)
    {
        var faite = await ecritures.Faire(Processus, null, async e => Resultat.De(await MessagePrevu.MettreEnFileAsync(
            db, await MessagesAsync(id, genre, e.Instant, arret), await ReglageConvocations.LireAsync(db, arret), arret)), arret);
        if (faite.Valeur > 0)
        {
            file.Reveiller();
        }
    }

    private async Task<List<MessagePrevu>> MessagesAsync(Id<RendezVous> id, GenreMessage genre, DateTime instant, CancellationToken arret)
    {
        if (await RendezVousPrevu.LireAsync(db, db.Set<RendezVous>().Where(r => r.Id == id), arret) is not [var prevu]
            || HeureDeParis.Instant(prevu.RendezVous.Jour, prevu.RendezVous.Debut).UtcDateTime <= instant)
        {
            return [];
        }
        var dits = await db.Set<LigneConvocation>().Where(l => l.RendezVousId == id)
            .Join(db.Set<Convocation>(), l => l.ConvocationId, c => c.Id, (l, c) => new { l.Version, c.Genre, c.Destinataire, c.Etat }).ToListAsync(arret);
        var aDire = dits.Where(d => d.Etat is EtatConvocation.Envoyee or EtatConvocation.Incertaine or EtatConvocation.EnCours).Select(d => d.Destinataire).ToHashSet();
        // The outbox may deliver a message twice.
        aDire.ExceptWith(dits.Where(d => d.Genre == genre && d.Version >= prevu.RendezVous.Version).Select(d => d.Destinataire));
        return
        [
            .. aDire.Contains(DestinataireMessage.Travailleur) ? [MessagePrevu.AuTravailleur(prevu, genre, instant)] : Array.Empty<MessagePrevu>(),
            .. aDire.Contains(DestinataireMessage.Employeur) ? MessagePrevu.AuxEmployeurs([prevu], genre, instant) : [],
        ];
    }
}
