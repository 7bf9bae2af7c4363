using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>Tells appointments that their message left: proposed, they become convoked. May be run again at any moment.</summary>
internal sealed class AppliquerEnvois(SocleDb db, Ecritures ecritures, ChangerEtat changer)
{
    private static readonly Processus Processus = new("convocations.envoyer", "Envoi des convocations");

    /// <summary>How many messages were seen.</summary>
    public async Task<int> FaireAsync(CancellationToken arret)
    {
        // PostgreSQL locks each session and each worker: one message at a time, so that nobody waits in a circle.
        var envoyees = await db.Set<Convocation>().AsNoTracking().Where(c => c.Etat == EtatConvocation.Envoyee && !c.Appliquee)
            .OrderBy(c => c.Id).Take(db.Moteur == Moteur.Sqlite ? 100 : 1).Select(c => new { c.Id, c.Genre }).ToListAsync(arret);
        if (envoyees.Count > 0)
        {
            await ecritures.Faire(Processus, null, async e =>
            {
                foreach (var envoyee in envoyees.Where(c => c.Genre != GenreMessage.Annulation))
                {
                    await ConvoquerAsync(e, envoyee.Id, arret);
                }
                var vues = envoyees.Select(c => c.Id).ToList();
                await db.Set<Convocation>().Where(c => vues.Contains(c.Id)).ExecuteUpdateAsync(c => c.SetProperty(x => x.Appliquee, true), arret);
                return Resultat.De(true);
            }, arret);
        }
        return envoyees.Count;
    }

    private async Task ConvoquerAsync(Ecriture ecriture, Id<Convocation> id, CancellationToken arret)
    {
        var proposes = await db.Set<LigneConvocation>().Where(l => l.ConvocationId == id)
            .Join(db.Set<RendezVous>().AsNoTracking().Where(r => r.Etat == EtatRendezVous.Propose), l => l.RendezVousId, r => r.Id, (l, r) => new { r.Id, r.VacationId, r.Version }).ToListAsync(arret);
        foreach (var propose in proposes.OrderBy(p => p.VacationId.Valeur))
        {
            // Someone may have changed it meanwhile: then it is no longer to be convoked, and nothing is written.
            await changer.DansEcritureAsync(ecriture, new(propose.Id, propose.Version, EtatRendezVous.Convoque), arret);
        }
    }
}
