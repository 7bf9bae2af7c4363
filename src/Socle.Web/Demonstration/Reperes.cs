namespace Socle.Web.Demonstration;

/// <summary>The days the demo is built around. No clock: the reference day is given.</summary>
internal sealed record Reperes(DateOnly Jour)
{
    /// <summary>Ten years of history, and no more.</summary>
    public DateOnly DebutHistoire { get; } = Jour.AddYears(-10);

    /// <summary>The service came to Socle on the first day of the year: what is older came from its former software.</summary>
    public DateOnly ArriveeDansSocle { get; } = new(Jour.Year, 1, 1);

    public const string AncienLogiciel = "ancien logiciel";

    /// <summary>Null for what was done here.</summary>
    public string? Source(DateOnly le) => le < ArriveeDansSocle ? AncienLogiciel : null;
}
