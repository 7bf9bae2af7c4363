namespace Socle.Technique.Fichiers;

/// <summary>What a file received from outside may weigh. Each bound is refused with a sentence, before the memory is spent.</summary>
public sealed record LimitesLecture
{
    private const long Mega = 1024 * 1024;

    public static LimitesLecture ParDefaut { get; } = new();

    public long Octets { get; init; } = 100 * Mega;

    public int Colonnes { get; init; } = 500;

    public int Lignes { get; init; } = 500_000;

    /// <summary>The most a spreadsheet cell can hold.</summary>
    public int SignesParCellule { get; init; } = 32_767;

    /// <summary>One whole row, line breaks inside quotes included: stops a quote that is never closed.</summary>
    public int SignesParLigne { get; init; } = 1_000_000;

    /// <summary>What a workbook may declare once unzipped, and how many times its own weight.</summary>
    public long OctetsDeplies { get; init; } = 600 * Mega;

    public int FoisPlusGros { get; init; } = 200;

    /// <summary>Shared texts of a workbook are held in memory.</summary>
    public long OctetsDeTextes { get; init; } = 64 * Mega;
}
