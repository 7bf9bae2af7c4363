namespace Socle.Suivi.Absences;

/// <summary>How notice is counted. Stored: never renumber.</summary>
public enum UnitePreavis
{
    Heures = 1,
    JoursOuvres = 2,
}

/// <summary>Which absences the service bills. Stored: never renumber.</summary>
public enum RegleFacturation
{
    Aucune = 1,
    NonExcusees = 2,
    NonExcuseesOuTropTard = 3,
}

/// <summary>What the service decided about absences: one row, edited by those who arrange the agenda.</summary>
public sealed class ReglagesAbsences
{
    public const int Unique = 1;

    public int Cle { get; init; } = Unique;

    /// <summary>How long before the appointment someone has to call.</summary>
    public required int Preavis { get; set; }

    public required UnitePreavis Unite { get; set; }

    public required RegleFacturation Facturation { get; set; }
}
