using Microsoft.Extensions.Hosting;

namespace Socle.Technique.Travaux;

/// <summary>
/// Starts the scheduler once the server answers: nobody waits for the night's work to sign in. Lets what runs end before stopping.
/// </summary>
internal sealed class ServiceTravaux(Planificateur planificateur, IHostApplicationLifetime vie) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await vie.DemarreAsync(stoppingToken);
        await planificateur.DemarrerAsync(stoppingToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await planificateur.ArreterAsync();
    }
}
