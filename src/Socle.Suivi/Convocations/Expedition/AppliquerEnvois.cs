using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>Tells appointments that their message left: proposed, they become convoked. May be run again at any moment.</summary>
internal sealed class AppliquerEnvois(SocleDb db, Ecritures ecritures)
{
    private const int ParEcriture = 200;
    private static readonly Processus Processus = new("convocations.envoyer", "Envoi des convocations");

    /// <summary>How many messages were seen.</summary>
    public async Task<int> FaireAsync(CancellationToken arret)
    {
        var envoyees = await db.Set<Convocation>().AsNoTracking().Where(c => c.Etat == EtatConvocation.Envoyee && !c.Appliquee)
            .OrderBy(c => c.Id).Take(ParEcriture).Select(c => new { c.Id, c.Genre }).ToListAsync(arret);
        if (envoyees.Count > 0)
        {
            await ecritures.Faire(Processus, null, async e =>
            {
                await ConvoquerAsync(e, [.. envoyees.Where(c => c.Genre != GenreMessage.Annulation).Select(c => c.Id)], arret);
                var vues = envoyees.ConvertAll(c => c.Id);
                await db.Set<Convocation>().Where(c => vues.Contains(c.Id)).ExecuteUpdateAsync(c => c.SetProperty(x => x.Appliquee, true), arret);
                return Resultat.De(true);
            }, arret);
        }
        return envoyees.Count;
    }

    private async Task ConvoquerAsync(Ecriture ecriture, List<Id<Convocation>> ids, CancellationToken arret)
    {
        // Two steps: in one, SQLite goes through all the appointments to find these.
        var dits = await db.Set<LigneConvocation>().Where(l => ids.Contains(l.ConvocationId)).Select(l => l.RendezVousId).Distinct().ToListAsync(arret);
        var proposes = db.Set<RendezVous>().Where(r => dits.Contains(r.Id) && r.Etat == EtatRendezVous.Propose);
        var vus = await proposes.Select(r => new { r.VacationId, r.TravailleurId }).ToListAsync(arret);
        await db.PrendreVerrousAgendaAsync(vus.Select(v => v.VacationId), vus.Select(v => v.TravailleurId), arret);
        // Read again under the locks: one that someone changed meanwhile is no longer to be convoked.
        foreach (var rendezVous in await proposes.ToListAsync(arret))
        {
            ChangerEtat.Passer(ecriture, rendezVous, EtatRendezVous.Convoque);
        }
    }
}
