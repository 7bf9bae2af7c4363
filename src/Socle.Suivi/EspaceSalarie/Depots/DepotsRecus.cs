using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Suivi.EspaceSalarie.Depots;

/// <summary>The files hold what was sent: the inbox may forget it. Comes out of their base.</summary>
public sealed record DepotsRecus(IReadOnlyList<long> Ids, DateTime Le);

/// <summary>Empties the inbox of what was received, and tells the worker when. May come twice.</summary>
internal sealed class OublierDepots(SocleDb db, Ecritures ecritures) : IDestinataire<DepotsRecus>
{
    private static readonly Processus Processus = new("depot.recevoir", "Envoi d’un salarié reçu par son dossier");

    public Task RecevoirAsync(DepotsRecus message, CancellationToken arret) => ecritures.Faire(Processus, null, async _ =>
    {
        var (depots, accuses) = (message.Ids.Select(i => new Id<DepotTravailleur>(i)).ToArray(), message.Ids.Select(i => new Id<AccuseDepot>(i)).ToArray());
        await db.Set<DepotTravailleur>().Where(d => depots.Contains(d.Id)).ExecuteDeleteAsync(arret);
        await db.Set<AccuseDepot>().Where(a => accuses.Contains(a.Id) && a.RecuLe == null).ExecuteUpdateAsync(a => a.SetProperty(x => x.RecuLe, message.Le), arret);
        return Resultat.De(true);
    }, arret);
}
