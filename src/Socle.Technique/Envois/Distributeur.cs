using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Socle.Technique.Traces;

namespace Socle.Technique.Envois;

/// <summary>
/// Delivers messages: at once after the commit that wrote them, and again later for those that failed
/// or were left by a process that died in between.
/// </summary>
public sealed partial class Distributeur(
    IServiceScopeFactory etendues, Destinataires destinataires, TimeProvider temps, ILogger<Distributeur> journal, IEnumerable<BoiteDEnvoi> boites)
{
    private static readonly Processus Remise = new("envois.remettre", "Remise d’un message interne");

    /// <summary>Delivers in order; a failure is kept for later and does not stop the others.</summary>
    public Task RemettreAsync(IReadOnlyCollection<MessageSortant> messages, CancellationToken arret = default) =>
        RemettreAsync(BoiteDEnvoi.Administration, messages, arret);

    /// <summary>The same for what was written in another base.</summary>
    public async Task RemettreAsync(BoiteDEnvoi boite, IReadOnlyCollection<MessageSortant> messages, CancellationToken arret = default)
    {
        foreach (var message in messages)
        {
            await RemettreAsync(boite, message, arret);
        }
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

    private async Task RemettreAsync(BoiteDEnvoi boite, MessageSortant message, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme(Remise.Code);
        string? echec = null;
        // The change is already committed: whatever fails here is kept and tried again, it never fails the write.
        try
        {
            await destinataires.RemettreAsync(etendue.ServiceProvider, message, arret);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            echec = e.GetType().Name;
            Rate(journal, message.Genre, echec);
        }
        await NoterAsync(boite, message, echec, arret);
    }

    private async Task NoterAsync(BoiteDEnvoi boite, MessageSortant message, string? echec, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var db = boite.Ouvrir(etendue.ServiceProvider);
        var maintenant = temps.GetUtcNow().UtcDateTime;
        var attente = TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, message.Essais)));
        await db.Set<MessageSortant>().Where(m => m.Id == message.Id).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.Essais, x => x.Essais + 1)
                .SetProperty(x => x.RemisLe, echec == null ? maintenant : null)
                .SetProperty(x => x.ProchainEssai, echec == null ? null : maintenant + attente)
                .SetProperty(x => x.Echec, echec),
            arret);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Genre} non remis ({Echec}) : il sera tenté à nouveau.")]
    private static partial void Rate(ILogger journal, string genre, string echec);
}
