using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Technique.Base;
using Socle.Technique.Travaux;

namespace Socle.Travailleurs.Import;

/// <summary>
/// The queue of the server: takes what is queued in the database, one import at a time, and what a process that died has left.
/// </summary>
public sealed partial class FileImports(IServiceScopeFactory etendues, ExecuterImport executer, IHostApplicationLifetime vie, ILogger<FileImports> journal) : BackgroundService
{
    private static readonly TimeSpan Ronde = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim reveil = new(0, 1);

    /// <summary>Something was just queued here: no need to wait for the next round.</summary>
    public void Reveiller()
    {
        if (reveil.CurrentCount == 0)
        {
            try
            {
                reveil.Release();
            }
            catch (SemaphoreFullException)
            {
                // Someone else did in between.
            }
        }
    }

    public override void Dispose()
    {
        reveil.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await vie.DemarreAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            // A failing database or a full disk must not stop the server: said, then tried again at the next round.
            try
            {
                await ToutAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Echec(journal, e.GetType().Name);
            }
            await reveil.WaitAsync(Ronde, stoppingToken);
        }
    }

    private async Task ToutAsync(CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var db = etendue.ServiceProvider.GetRequiredService<SocleDb>();
        var enAttente = await db.Set<ImportDeclaration>().AsNoTracking()
            .Where(i => i.Etat == EtatImport.Analyse || i.Etat == EtatImport.Acceptation || i.Etat == EtatImport.Annulation)
            .OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(arret);
        foreach (var id in enAttente)
        {
            await executer.FaireAsync(id, null, arret);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Un import de déclaration n’a pas abouti ({Echec}) : il sera repris.")]
    private static partial void Echec(ILogger journal, string echec);
}
