using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Agenda;

/// <summary>Says that the worker agrees to be received at a distance. Someone who does not is moved to a session held in person.</summary>
public sealed class RecueillirAccord(SocleDb db, Ecritures ecritures)
{
    private static readonly Processus Processus = new("rendezvous.accord", "Accord pour une visite à distance");

    public Task<Resultat<Id<RendezVous>>> ExecuterAsync(Id<RendezVous> id, int version, CancellationToken arret = default) => ecritures.Faire(Processus, null, async _ =>
    {
        if (await db.Set<RendezVous>().FirstOrDefaultAsync(r => r.Id == id, arret) is not { } rendezVous)
        {
            return RefusAgenda.Inconnu;
        }
        if (rendezVous.Version != version)
        {
            return RefusAgenda.Change;
        }
        if (rendezVous is not { Accord: AccordADistance.ARecueillir, EstTenu: true })
        {
            return RefusAgenda.SansAccord;
        }
        (rendezVous.Accord, rendezVous.Version) = (AccordADistance.Recueilli, rendezVous.Version + 1);
        return Resultat.De(rendezVous.Id);
    }, arret);
}

internal static class Accords
{
    /// <summary>What a place asks: nothing in person; at a distance, an agreement, given once for this visit.</summary>
    public static AccordADistance? AccordAttendu(this Vacation vacation, AccordADistance? donne) =>
        vacation.EstADistance ? donne ?? AccordADistance.ARecueillir : null;
}
