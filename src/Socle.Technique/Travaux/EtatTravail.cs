namespace Socle.Technique.Travaux;

/// <summary>How the last run of a job ended. Stored: never renumber.</summary>
public enum IssueTravail
{
    Reussi = 1,
    Echoue = 2,

    /// <summary>The program stopped before the end.</summary>
    Interrompu = 3,
}

/// <summary>What is known of the runs of a job: one line each, so that a job of every minute does not fill the base.</summary>
public sealed class EtatTravail
{
    public required string Code { get; init; }

    /// <summary>When this installation first had this job: nights before it were not missed.</summary>
    public required DateTime ConnuLe { get; init; }

    public DateTime? DebutLe { get; set; }

    /// <summary>Null while it runs.</summary>
    public DateTime? FinLe { get; set; }

    /// <summary>Of the last run that ended.</summary>
    public IssueTravail? Issue { get; set; }

    /// <summary>What the last run did, or why it was refused; for a failure, its type without its text: a text could name someone.</summary>
    public string? Bilan { get; set; }

    public DateTime? SuccesLe { get; set; }

    /// <summary>Failures since the last success.</summary>
    public int EchecsDeSuite { get; set; }

    public bool EnCours => DebutLe is not null && FinLe is null;
}
