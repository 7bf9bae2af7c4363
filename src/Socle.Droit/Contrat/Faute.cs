namespace Socle.Droit;

/// <summary>One faulty field: where, what was read, what was expected. What was read may identify a person: show it, never log it.</summary>
public sealed record Faute(string Chemin, string? ValeurLue, string Attendu);

/// <summary>What came of reading a case: the situation, or all that is wrong with it.</summary>
public sealed record CasLu
{
    public string? Cas { get; init; }

    public DateOnly Date { get; init; }

    /// <summary>Absent as soon as there is one fault.</summary>
    public SituationSuivi? Situation { get; init; }

    public required IReadOnlyList<Faute> Fautes { get; init; }
}
