using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Import;

/// <summary>The request to stop was seen between two steps: what is committed stays.</summary>
internal sealed class ArretDemandeException : Exception;

/// <summary>A long work on one import: says how far it is, keeps its lease, hears the request to stop.</summary>
internal sealed class Travail(IServiceScopeFactory etendues, TimeProvider temps, Id<ImportDeclaration> id, string execution, Action<string, int, int>? dire)
{
    public const string EnAttente = "En attente : un autre import est en cours d’écriture";
    private static readonly TimeSpan Cadence = TimeSpan.FromMilliseconds(400);
    private long dernier;

    public Id<ImportDeclaration> Import => id;

    public string Execution => execution;

    /// <summary>Never inside a transaction: on SQLite it would wait for itself.</summary>
    public async Task AvancerAsync(string etape, int fait, int total, CancellationToken arret)
    {
        dire?.Invoke(etape, fait, total);
        if (dernier != 0 && temps.GetElapsedTime(dernier) < Cadence && fait < total)
        {
            return;
        }
        dernier = temps.GetTimestamp();
        await using var etendue = etendues.CreateAsyncScope();
        var db = etendue.ServiceProvider.GetRequiredService<SocleDb>();
        var maintenant = temps.GetUtcNow().UtcDateTime;
        var tenu = await db.Set<ImportDeclaration>().Where(i => i.Id == id && i.Execution == execution && !i.ArretDemande).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.Etape, etape).SetProperty(x => x.Fait, fait).SetProperty(x => x.Total, total).SetProperty(x => x.Battement, maintenant), arret);
        if (tenu == 0)
        {
            throw new ArretDemandeException();
        }
    }

    /// <summary>The same, said with what a batch writes: it is true when the batch is.</summary>
    public async Task AvancerAvecAsync(SocleDb db, string etape, int fait, int total, CancellationToken arret)
    {
        dire?.Invoke(etape, fait, total);
        var maintenant = temps.GetUtcNow().UtcDateTime;
        var tenu = await db.Set<ImportDeclaration>().Where(i => i.Id == id && i.Execution == execution && !i.ArretDemande).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.Etape, etape).SetProperty(x => x.Fait, fait).SetProperty(x => x.Total, total).SetProperty(x => x.Battement, maintenant), arret);
        if (tenu == 0)
        {
            throw new ArretDemandeException();
        }
    }
}
