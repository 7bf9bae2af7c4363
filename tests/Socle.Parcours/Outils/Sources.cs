using System.Text.RegularExpressions;

namespace Socle.Parcours.Outils;

/// <summary>What the sources say the product has.</summary>
internal static partial class Sources
{
    public static string Racine { get; } = Trouver();

    /// <summary>The address pattern of every page, as its file says it: <c>/travailleurs/{}/identite</c>; the most precise first.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Racine, "src"), "*.cshtml", SearchOption.AllDirectories)
            .Select(f => Directive().Match(File.ReadAllText(f)))
            .Where(m => m.Success)
            .Select(m => Parametre().Replace(m.Groups[1].Value, m => m.Value.EndsWith("?}", StringComparison.Ordinal) ? "{?}" : "{}"))
            .OrderBy(m => m.Count(c => c == '{')).ThenBy(m => m, StringComparer.Ordinal),
    ];

    /// <summary>The page that an address opens: <c>/travailleurs/42/identite?nir=true</c> gives <c>/travailleurs/{}/identite</c>.</summary>
    public static string Modele(string adresse)
    {
        var chemin = adresse.Split('?', '#')[0];
        return Pages.FirstOrDefault(m => Regex.IsMatch(chemin, "^" + m.Replace("/{?}", "(/[^/]+)?", StringComparison.Ordinal).Replace("{}", "[^/]+", StringComparison.Ordinal) + "$")) ?? chemin;
    }

    private static string Trouver()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(dossier.FullName, "Socle.slnx")))
        {
            dossier = dossier.Parent ?? throw new InvalidOperationException("Socle.slnx is not above the tests.");
        }
        return dossier.FullName;
    }

    [GeneratedRegex("""^@page\s+"([^"]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parametre();
}
