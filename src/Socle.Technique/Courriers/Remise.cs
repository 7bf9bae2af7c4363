namespace Socle.Technique.Courriers;

public enum IssueRemise
{
    /// <summary>Taken in charge by who delivers.</summary>
    Acceptee,

    /// <summary>Refused for now, and surely not taken: may be tried again.</summary>
    Passagere,

    /// <summary>Refused for good.</summary>
    Definitive,

    /// <summary>The dialogue broke: perhaps taken. Never tried again without someone's word.</summary>
    Incertaine,
}

/// <param name="Code">A short code without any text: a text could name someone.</param>
public sealed record Remise(IssueRemise Issue, string? Code = null)
{
    public static Remise Acceptee { get; } = new(IssueRemise.Acceptee);

    public static Remise Incertaine(string code) => new(IssueRemise.Incertaine, code);

    public static Remise Passagere(string code) => new(IssueRemise.Passagere, code);

    public static Remise Definitive(string code) => new(IssueRemise.Definitive, code);
}
