namespace Socle.Technique.Fichiers;

/// <summary>Dates as spreadsheets number them: days since 30 December 1899.</summary>
internal static class NumeroDeDate
{
    private static readonly DateOnly Origine = new(1899, 12, 30);

    /// <summary>Before, spreadsheets disagree (they count a 29 February 1900): such a date is written as text.</summary>
    private static readonly DateOnly Premiere = new(1900, 3, 1);

    public static int? De(DateOnly date) => date < Premiere ? null : date.DayNumber - Origine.DayNumber;

    public static double De(DateTime local) => local.ToOADate();
}
