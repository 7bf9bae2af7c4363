namespace Socle.Technique.Travaux;

/// <summary>When a job runs, on the clock of Paris.</summary>
public sealed record Horaire
{
    private Horaire(int? apres) => Apres = apres;

    /// <summary>Minutes after the hour of the night work; null: every minute.</summary>
    public int? Apres { get; }

    public static Horaire ChaqueMinute { get; } = new((int?)null);

    /// <summary>Each night. The minutes spread the work; nothing may depend on another job having ended.</summary>
    public static Horaire ChaqueNuit(int minutesApres) => new(minutesApres);

    internal string Cron(TimeOnly nuit)
    {
        if (Apres is not { } minutes)
        {
            return "0 * * * * ?";
        }
        var heure = nuit.AddMinutes(minutes);
        return $"0 {heure.Minute} {heure.Hour} * * ?";
    }
}
