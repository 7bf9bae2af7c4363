using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Socle.Espaces.Composants;

namespace Socle.Espaces.Tests;

/// <summary>What holds the look together, read in the sources of every screen of the product.</summary>
public sealed partial class SourcesTests
{
    private static readonly string Racine = Path.GetFullPath(Path.Combine(Ici(), "../.."));
    private static readonly string Statiques = Path.Combine(Racine, "src/Socle.Espaces/wwwroot");

    public static TheoryData<string> Pages => [.. Directory
        .EnumerateFiles(Path.Combine(Racine, "src"), "*.cshtml", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Racine, f)).Where(f => !f.Contains("/obj/", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Pages))]
    public void Page_ToujoursSansScriptNiStyleEnLigne(string page)
    {
        var source = File.ReadAllText(Path.Combine(Racine, page));
        EnLigne().Matches(source).Select(m => m.Value).ShouldBeEmpty(
            $"{page}: the CSP forbids inline scripts and styles; use socle.css, socle.js or PageCourante.Scripts.");
    }

    [Theory, MemberData(nameof(Pages))]
    public void Page_ClassesEcrites_ExistentDansUneFeuilleDeStyle(string page)
    {
        var connues = ClassesConnues();
        Classes(File.ReadAllText(Path.Combine(Racine, page))).Where(c => !connues.Contains(c)).ShouldBeEmpty(
            $"{page}: a class no style sheet knows. Tabler's must be listed in scripts/tabler.json (then run scripts/vendor).");
    }

    /// <summary>A form that names its address gets no token unless it asks for one: it would be refused when sent.</summary>
    [Theory, MemberData(nameof(Pages))]
    public void Page_FormulaireQuiNommeSonAdresse_DemandeSonJeton(string page) =>
        Envois().Matches(File.ReadAllText(Path.Combine(Racine, page))).Select(m => m.Value).Where(f => !f.Contains("asp-antiforgery", StringComparison.Ordinal)).ShouldBeEmpty(page);

    [Theory, MemberData(nameof(Pages))]
    public void Page_IconesNommees_SontDansLePlanche(string page)
    {
        var planche = Planche();
        IconesNommees().Matches(File.ReadAllText(Path.Combine(Racine, page))).Select(m => m.Groups[1].Value)
            .Where(n => !planche.Contains(n)).ShouldBeEmpty($"{page}: an icon that is not in the sprite; run scripts/vendor.");
    }

    [Fact]
    public void Icones_Constantes_SontToutesDansLaPlanche()
    {
        var noms = typeof(Icones).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!).ToList();
        noms.ShouldNotBeEmpty();
        noms.Except(Planche()).ShouldBeEmpty("Run scripts/vendor after adding an icon.");
    }

    [Fact]
    public void Verrou_DesPaquetsNpm_NeNommeAucunServeur() =>
        File.ReadAllText(Path.Combine(Racine, "scripts/package-lock.json")).ShouldNotContain("\"resolved\"");

    private static HashSet<string> Planche() =>
        [.. Symbole().Matches(File.ReadAllText(Path.Combine(Statiques, "lib/icones.svg"))).Select(m => m.Groups[1].Value)];

    private static HashSet<string> ClassesConnues() =>
        [.. new[] { "socle.css", "lettres.css", "lib/tabler.css" }
            .SelectMany(f => ClasseCss().Matches(File.ReadAllText(Path.Combine(Statiques, f)))).Select(m => m.Groups[1].Value)];

    // Classes computed by Razor (« @(…) ») are left to the eyes.
    private static IEnumerable<string> Classes(string source) => AttributClass().Matches(source)
        .SelectMany(m => m.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(c => NomDeClasse().IsMatch(c));

    private static string Ici([CallerFilePath] string fichier = "") => Path.GetDirectoryName(fichier)!;

    [GeneratedRegex("""<form\b[^>]*method="post"[^>]*\baction=[^>]*>""")]
    private static partial Regex Envois();

    [GeneratedRegex("""\sstyle="|<style|<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+="|javascript:""")]
    private static partial Regex EnLigne();

    [GeneratedRegex("""\sclass="([^"@]*)["@]""")]
    private static partial Regex AttributClass();

    [GeneratedRegex("^[a-z][a-z0-9-]*$")]
    private static partial Regex NomDeClasse();

    [GeneratedRegex(@"\.([a-z][a-z0-9-]*)")]
    private static partial Regex ClasseCss();

    [GeneratedRegex("""(?:<icone\b[^>]*?\bnom|\bicone)="([a-z0-9-]+)["]""")]
    private static partial Regex IconesNommees();

    [GeneratedRegex("""<symbol id="([a-z0-9-]+)["]""")]
    private static partial Regex Symbole();
}
