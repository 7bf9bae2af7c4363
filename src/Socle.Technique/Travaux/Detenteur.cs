using System.Diagnostics;
using System.Globalization;

namespace Socle.Technique.Travaux;

/// <summary>Which process holds a long work. One that died on this machine is known at once; one elsewhere, after a minute of silence.</summary>
public static class Detenteur
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    /// <summary>Machine, process and its start: the number alone comes back after a restart.</summary>
    public static string Moi { get; } = Nom(Process.GetCurrentProcess());

    /// <param name="execution">Who took the work.</param>
    /// <param name="battement">When it last said so.</param>
    public static bool Vit(string? execution, DateTime? battement, DateTime maintenant) => execution is not null
        && (execution == Moi || (DeCetteMachine(execution) ? Vit(execution) : maintenant - battement < Silence));

    private static bool DeCetteMachine(string execution) => execution.StartsWith(Environment.MachineName + "/", StringComparison.Ordinal);

    private static bool Vit(string execution)
    {
        try
        {
            using var processus = Process.GetProcessById(int.Parse(execution.Split('/')[1], CultureInfo.InvariantCulture));
            return Nom(processus) == execution;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Nom(Process processus) => string.Create(CultureInfo.InvariantCulture,
        $"{Environment.MachineName}/{processus.Id}/{processus.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond}");
}
