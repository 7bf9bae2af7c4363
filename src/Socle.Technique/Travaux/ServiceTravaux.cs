using Microsoft.Extensions.Hosting;

namespace Socle.Technique.Travaux;

/// <summary>Starts the scheduler with the server and lets what runs end before stopping.</summary>
internal sealed class ServiceTravaux(Planificateur planificateur) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => planificateur.DemarrerAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => planificateur.ArreterAsync();
}
