namespace Socle.Droit.Tests.Aide;

/// <summary>One row of <c>Regles/declarees.md</c>: a version that no question answers with, checked against the reference by eye.</summary>
internal sealed record LigneDeclaree(string Cle, string Texte);

internal static class Declarees
{
    private static readonly Lazy<LigneDeclaree[]> s_lignes = new(() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Regles", "declarees.md"))
            .Select(l => (Ligne: l, Cellules: l.Split('|', StringSplitOptions.TrimEntries)))
            .Where(l => l.Cellules.Length == 8 && l.Cellules[2].Length > 0 && char.IsDigit(l.Cellules[2][0]))
            .Select(l => new LigneDeclaree($"{l.Cellules[1]}/{l.Cellules[2]}", l.Ligne)),
    ]);

    public static IReadOnlyList<LigneDeclaree> Lignes => s_lignes.Value;

    public static string CleDe(VersionRegle version) => $"{version.Regle.Code}/{version.Du:dd/MM/yyyy}";

    /// <summary>The row as it should be written.</summary>
    public static string LigneDe(VersionRegle version) =>
        $"| {version.Regle.Code} | {version.Du:dd/MM/yyyy} | {version.Article} | {version.ValeurLisible.Replace('\u00A0', ' ')} | {Codes.Preuves.De(version.Preuve)} | {(version.EffetReleve ? "relevé" : "non relevé")} |";
}
