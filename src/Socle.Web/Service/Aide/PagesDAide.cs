using System.Collections.Frozen;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Socle.Noyau;

namespace Socle.Web.Service.Aide;

/// <summary>A page of the guide, rendered once.</summary>
/// <param name="Pour">Who it is for, as its own line says.</param>
/// <param name="Resume">Its first sentence or two, without marks.</param>
public sealed record PageDAide(string Nom, string Titre, string? Pour, string Resume, string Html, string TexteBrut)
{
    internal string Cle { get; } = Texte.PourRecherche($"{Titre} {TexteBrut}");

    /// <summary>Employers and workers have pages of their own, everyone has some; the others are the service's.</summary>
    internal Lecteur Lecteur { get; } = Texte.PourRecherche(Pour) switch
    {
        var pour when pour.Contains("CHACUN", StringComparison.Ordinal) => Lecteur.Tous,
        var pour when pour.Contains("EMPLOYEUR", StringComparison.Ordinal) => Lecteur.Employeur,
        var pour when pour.Contains("SALARIE", StringComparison.Ordinal) => Lecteur.Salarie,
        _ => Lecteur.Service,
    };
}

public enum Lecteur
{
    Service,
    Employeur,
    Salarie,
    Tous,
}

/// <summary>
/// The guide: the Markdown of <c>docs/guide</c>, embedded in the program. Written by the house, so its own links and marks are kept;
/// raw HTML is not.
/// </summary>
public sealed class PagesDAide
{
    private const string Table = "README";

    private static readonly MarkdownPipeline Regles = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).UseGenericAttributes().Build();

    private readonly FrozenDictionary<string, PageDAide> parNom = Lire().ToFrozenDictionary(p => p.Nom, StringComparer.Ordinal);

    /// <summary>In the order of the guide's own table, then by title.</summary>
    public IReadOnlyList<PageDAide> Toutes => field ??= Ranger();

    public PageDAide? Trouver(string nom) => parNom.GetValueOrDefault(nom);

    /// <summary>Pages where each word begins a word, those that say it in their title first.</summary>
    public IReadOnlyList<PageDAide> Chercher(string? saisie, Lecteur lecteur)
    {
        var mots = Texte.PourRecherche(saisie).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Toutes.Where(p => (p.Lecteur == lecteur || p.Lecteur == Lecteur.Tous) && mots.All(m => $" {p.Cle}".Contains($" {m}", StringComparison.Ordinal)))
            .OrderByDescending(p => mots.Any(m => $" {Texte.PourRecherche(p.Titre)}".Contains($" {m}", StringComparison.Ordinal)))];
    }

    private PageDAide[] Ranger()
    {
        var table = parNom.GetValueOrDefault(Table)?.Html ?? "";
        return [.. parNom.Values.Where(p => p.Nom != Table)
            .OrderBy(p => table.IndexOf($"/aide/{p.Nom}\"", StringComparison.Ordinal) is >= 0 and var place ? place : int.MaxValue).ThenBy(p => p.Titre, StringComparer.Ordinal)];
    }

    private static IEnumerable<PageDAide> Lire()
    {
        var assemblage = typeof(PagesDAide).Assembly;
        foreach (var ressource in assemblage.GetManifestResourceNames().Where(r => r.StartsWith("guide/", StringComparison.Ordinal)))
        {
            using var lecteur = new StreamReader(assemblage.GetManifestResourceStream(ressource)!);
            yield return Rendre(Path.GetFileNameWithoutExtension(ressource), lecteur.ReadToEnd());
        }
    }

    internal static PageDAide Rendre(string nom, string markdown)
    {
        var document = Markdown.Parse(markdown, Regles);
        var titre = document.Descendants<HeadingBlock>().FirstOrDefault(h => h.Level == 1);
        var paragraphes = document.Descendants<ParagraphBlock>().Select(p => EnTexte(p) ?? "").ToList();
        var pour = paragraphes.Find(p => p.StartsWith("Pour", StringComparison.Ordinal) && p.Contains(':', StringComparison.Ordinal));
        var resume = paragraphes.Find(p => p != pour);
        // The screen shows the title itself.
        if (titre is not null)
        {
            document.Remove(titre);
        }
        using var sortie = new StringWriter();
        var rendu = new HtmlRenderer(sortie) { LinkRewriter = Lien };
        Regles.Setup(rendu);
        rendu.Render(document);
        return new PageDAide(nom, EnTexte(titre) ?? nom, pour, resume ?? "", sortie.ToString(), Markdown.ToPlainText(markdown, Regles));
    }

    /// <summary><c>[Entreprises](entreprises.md#fusion)</c>, as a reader of the sources follows it, leads to the page of the program; a picture, to its address.</summary>
    private static string Lien(string href)
    {
        if (href.StartsWith("images/", StringComparison.Ordinal))
        {
            return $"/aide/{href}";
        }
        var (fichier, ancre) = href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var place ? (href[..place], href[place..]) : (href, "");
        return fichier.EndsWith(".md", StringComparison.Ordinal) && !fichier.Contains('/', StringComparison.Ordinal) ? $"/aide/{fichier[..^3]}{ancre}" : href;
    }

    private static string? EnTexte(LeafBlock? bloc) => bloc?.Inline is null
        ? null
        : string.Concat(bloc.Inline.Descendants().Select(i => i switch { LiteralInline l => l.Content.ToString(), CodeInline c => c.Content, LineBreakInline => " ", _ => "" }));
}
