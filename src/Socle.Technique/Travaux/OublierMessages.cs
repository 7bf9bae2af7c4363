using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Envois;
using Socle.Technique.Traces;

namespace Socle.Technique.Travaux;

/// <summary>Forgets messages delivered for a while, in every base: what they carried stands where it was received, and need not stand twice.</summary>
internal sealed class OublierMessages(IServiceScopeFactory etendues, IEnumerable<BoiteDEnvoi> boites, TourDEcriture tour, TimeProvider temps) : ITravail
{
    /// <summary>Kept that long to look into a delivery someone doubts.</summary>
    public static readonly TimeSpan Garde = TimeSpan.FromDays(7);

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var (oublies, avant) = (0, temps.GetUtcNow().UtcDateTime - Garde);
        foreach (var boite in boites.Prepend(BoiteDEnvoi.Administration))
        {
            oublies += await OublierAsync(boite, avant, arret);
        }
        return oublies == 0 ? "Aucun message à oublier." : $"{oublies} {(oublies == 1 ? "message remis oublié" : "messages remis oubliés")}.";
    }

    private async Task<int> OublierAsync(BoiteDEnvoi boite, DateTime avant, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var db = boite.Ouvrir(etendue.ServiceProvider);
        using var mien = db is SocleDb { Moteur: Moteur.Sqlite } ? await tour.PrendreAsync(arret) : null;
        return await db.Set<MessageSortant>().Where(m => m.RemisLe < avant).ExecuteDeleteAsync(arret);
    }
}
