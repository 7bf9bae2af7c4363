using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Socle.Suivi.Convocations.Expedition;

/// <summary>Wakes the sending when someone queues, and each quarter of a minute for what another node or an hour left.</summary>
public sealed partial class FileConvocations(IServiceScopeFactory etendues, ServiceEmetteur service, ILogger<FileConvocations> journal) : BackgroundService
{
    private static readonly TimeSpan Cadence = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim reveil = new(0, 1);

    public void Reveiller()
    {
        lock (reveil)
        {
            if (reveil.CurrentCount == 0)
            {
                reveil.Release();
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
        while (service.Automatique && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await reveil.WaitAsync(Cadence, stoppingToken);
                await using var etendue = etendues.CreateAsyncScope();
                await etendue.ServiceProvider.GetRequiredService<ExpedierConvocations>().FaireAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // A failing database, or a full disk, must not stop the server.
                Rate(journal, e.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Envoi des convocations en échec ({Erreur}) : il reprendra.")]
    private static partial void Rate(ILogger journal, string erreur);
}
