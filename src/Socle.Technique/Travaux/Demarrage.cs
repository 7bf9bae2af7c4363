using Microsoft.Extensions.Hosting;

namespace Socle.Technique.Travaux;

/// <summary>Work of the background that may wait until the server answers.</summary>
public static class Demarrage
{
    public static async Task DemarreAsync(this IHostApplicationLifetime vie, CancellationToken arret)
    {
        ArgumentNullException.ThrowIfNull(vie);
        var demarre = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = vie.ApplicationStarted.Register(demarre.SetResult);
        await demarre.Task.WaitAsync(arret);
    }
}
