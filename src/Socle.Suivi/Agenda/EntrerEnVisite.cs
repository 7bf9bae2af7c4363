using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Agenda;

/// <summary>
/// A professional receives someone: their appointment goes to « en visite », through « arrivé » when nobody at the desk had said it, as
/// for a visit at a distance. Already there: nothing more, so that two clicks are one.
/// </summary>
public sealed class EntrerEnVisite(SocleDb db, Ecritures ecritures, ChangerEtat changer)
{
    private static readonly Processus Processus = new("rendezvous.visite", "Entrée en visite");

    public Task<Resultat<Id<RendezVous>>> ExecuterAsync(Id<RendezVous> id, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, e => DansEcritureAsync(e, id, arret), arret);

    internal async Task<Resultat<Id<RendezVous>>> DansEcritureAsync(Ecriture ecriture, Id<RendezVous> id, CancellationToken arret)
    {
        if (await db.Set<RendezVous>().FirstOrDefaultAsync(r => r.Id == id, arret) is not { } rendezVous)
        {
            return RefusAgenda.Inconnu;
        }
        await db.PrendreVerrouAgendaAsync([rendezVous.VacationId], rendezVous.TravailleurId, arret);
        await db.Entry(rendezVous).ReloadAsync(arret);
        while (rendezVous.Etat != EtatRendezVous.EnVisite)
        {
            var vers = rendezVous.Etat == EtatRendezVous.Arrive ? EtatRendezVous.EnVisite : EtatRendezVous.Arrive;
            if ((await changer.DansEcritureAsync(ecriture, new(id, rendezVous.Version, vers), arret)) is { EstRefus: true } refuse)
            {
                return refuse;
            }
        }
        return id;
    }
}
