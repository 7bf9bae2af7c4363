using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Technique.Envois;

/// <summary>
/// Delivers messages: at once after the commit that wrote them, and again later for those that failed
/// or were left by a process that died in between.
/// </summary>
public sealed partial class Distributeur(
    IServiceScopeFactory etendues, Destinataires destinataires, TourDEcriture tour, TimeProvider temps, ILogger<Distributeur> journal, IEnumerable<BoiteDEnvoi> boites,
    RemiseDesMessages remise)
{
    private static readonly Processus Remise = new("envois.remettre", "Remise d’un message interne");

    /// <summary>Delivered ones are written down together: one that dies in between is delivered again, which receivers expect.</summary>
    private const int ParNote = 100;

    private static readonly TimeSpan SansNoter = TimeSpan.FromSeconds(5);

    /// <summary>Delivers in order; a failure is kept for later and does not stop the others.</summary>
    public Task RemettreAsync(IReadOnlyCollection<MessageSortant> messages, CancellationToken arret = default) =>
        RemettreAsync(BoiteDEnvoi.Administration, messages, arret);

    /// <summary>The same for what was written in another base.</summary>
    public async Task RemettreAsync(BoiteDEnvoi boite, IReadOnlyCollection<MessageSortant> messages, CancellationToken arret = default)
    {
        if (!remise.Ici)
        {
            return;
        }
        var (remis, depuis) = (new List<Id<MessageSortant>>(), temps.GetTimestamp());
        foreach (var message in messages)
        {
            if (await RemettreAsync(message, arret) is { } echec)
            {
                await NoterEchecAsync(boite, message, echec, arret);
                continue;
            }
            remis.Add(message.Id);
            if (remis.Count == ParNote || temps.GetElapsedTime(depuis) > SansNoter)
            {
                await NoterRemisAsync(boite, remis, arret);
                (remis, depuis) = ([], temps.GetTimestamp());
            }
        }
        await NoterRemisAsync(boite, remis, arret);
    }

    /// <summary>Takes what is due and has not been delivered, in every base. Returns how many were tried.</summary>
    public async Task<int> RattraperAsync(int auPlus, CancellationToken arret)
    {
        var essayes = 0;
        foreach (var boite in boites.Prepend(BoiteDEnvoi.Administration))
        {
            essayes += await RattraperAsync(boite, auPlus, arret);
        }
        return essayes;
    }

    private async Task<int> RattraperAsync(BoiteDEnvoi boite, int auPlus, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var db = boite.Ouvrir(etendue.ServiceProvider);
        var maintenant = temps.GetUtcNow().UtcDateTime;
        var messages = await db.Set<MessageSortant>().AsNoTracking()
            .Where(m => m.RemisLe == null && m.ProchainEssai <= maintenant)
            .OrderBy(m => m.Id).Take(auPlus).ToListAsync(arret);
        await RemettreAsync(boite, messages, arret);
        return messages.Count;
    }

    /// <summary>Returns what failed; null when it was delivered.</summary>
    private async Task<string?> RemettreAsync(MessageSortant message, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme(Remise.Code);
        // The change is already committed: whatever fails here is kept and tried again, it never fails the write.
        try
        {
            await destinataires.RemettreAsync(etendue.ServiceProvider, message, arret);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Rate(journal, message.Genre, e.GetType().Name);
            return e.GetType().Name;
        }
    }

    private async Task NoterRemisAsync(BoiteDEnvoi boite, List<Id<MessageSortant>> remis, CancellationToken arret)
    {
        if (remis.Count == 0)
        {
            return;
        }
        await using var etendue = etendues.CreateAsyncScope();
        var (db, maintenant) = (boite.Ouvrir(etendue.ServiceProvider), temps.GetUtcNow().UtcDateTime);
        using var mien = db is SocleDb { Moteur: Moteur.Sqlite } ? await tour.PrendreAsync(arret) : null;
        await db.Set<MessageSortant>().Where(m => remis.Contains(m.Id)).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.Essais, x => x.Essais + 1).SetProperty(x => x.RemisLe, maintenant)
                .SetProperty(x => x.ProchainEssai, (DateTime?)null).SetProperty(x => x.Echec, (string?)null),
            arret);
    }

    private async Task NoterEchecAsync(BoiteDEnvoi boite, MessageSortant message, string echec, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var prochain = temps.GetUtcNow().UtcDateTime.AddSeconds(Math.Min(3600, 5 * Math.Pow(2, message.Essais)));
        await boite.Ouvrir(etendue.ServiceProvider).Set<MessageSortant>().Where(m => m.Id == message.Id).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.Essais, x => x.Essais + 1).SetProperty(x => x.ProchainEssai, prochain).SetProperty(x => x.Echec, echec),
            arret);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Genre} non remis ({Echec}) : il sera tenté à nouveau.")]
    private static partial void Rate(ILogger journal, string genre, string echec);
}
