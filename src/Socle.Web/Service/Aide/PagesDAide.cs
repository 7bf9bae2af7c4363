using System.Collections.Frozen;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Socle.Noyau;

namespace Socle.Web.Service.Aide;

/// <summary>A page of the guide, rendered once.</summary>
/// <param name="Ordre">Its place in the summary.</param>
/// <param name="Pour">Whose it is: « service », « entreprise », « salarie » ; more than one may be named.</param>
/// <param name="Resume">Its first paragraph, without marks.</param>
public sealed record PageDAide(string Nom, string Titre, int Ordre, string Pour, string Resume, string Html, string TexteBrut)
{
    internal string Cle { get; } = Texte.PourRecherche($"{Titre} {TexteBrut}");
}

/// <summary>
/// The guide: the Markdown of <c>docs/guide</c>, embedded in the program. Written by the house, so its own links and marks are kept;
/// raw HTML is not.
/// </summary>
public sealed class PagesDAide
{
    private static readonly MarkdownPipeline Regles = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).UseGenericAttributes().Build();

    private readonly FrozenDictionary<string, PageDAide> parNom = Lire().ToFrozenDictionary(p => p.Nom, StringComparer.Ordinal);

    public IReadOnlyList<PageDAide> Toutes => field ??= [.. parNom.Values.OrderBy(p => p.Ordre).ThenBy(p => p.Titre, StringComparer.Ordinal)];

    public PageDAide? Trouver(string nom) => parNom.GetValueOrDefault(nom);

    /// <summary>Pages where each word begins a word, those that say it in their title first.</summary>
    public IReadOnlyList<PageDAide> Chercher(string? saisie, string pour)
    {
        var mots = Texte.PourRecherche(saisie).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Toutes.Where(p => p.Pour.Contains(pour, StringComparison.Ordinal) && mots.All(m => $" {p.Cle}".Contains($" {m}", StringComparison.Ordinal)))
            .OrderByDescending(p => mots.Any(m => $" {Texte.PourRecherche(p.Titre)}".Contains($" {m}", StringComparison.Ordinal)))];
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
        var resume = document.Descendants<ParagraphBlock>().FirstOrDefault();
        var page = new PageDAide(nom, EnTexte(titre) ?? nom, Ordre(document), Marque(document, "pour") ?? "service", EnTexte(resume) ?? "", "", Markdown.ToPlainText(markdown, Regles));
        // The screen shows the title itself.
        if (titre is not null)
        {
            document.Remove(titre);
        }
        using var sortie = new StringWriter();
        var rendu = new HtmlRenderer(sortie) { LinkRewriter = Lien };
        Regles.Setup(rendu);
        rendu.Render(document);
        return page with { Html = sortie.ToString() };
    }

    /// <summary><c>[Entreprises](entreprises.md#fusion)</c>, as a reader of the sources follows it, leads to the page of the program.</summary>
    private static string Lien(string href)
    {
        var (fichier, ancre) = href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var place ? (href[..place], href[place..]) : (href, "");
        return fichier.EndsWith(".md", StringComparison.Ordinal) && !fichier.Contains('/', StringComparison.Ordinal) ? $"/aide/{fichier[..^3]}{ancre}" : href;
    }

    private static string? EnTexte(LeafBlock? bloc) => bloc?.Inline is null
        ? null
        : string.Concat(bloc.Inline.Descendants().Select(i => i switch { LiteralInline l => l.Content.ToString(), CodeInline c => c.Content, LineBreakInline => " ", _ => "" }));

    private static int Ordre(MarkdownDocument document) =>
        int.TryParse(Marque(document, "ordre"), System.Globalization.CultureInfo.InvariantCulture, out var ordre) ? ordre : 1000;

    /// <summary>A link reference (<c>[ordre]: 10</c>) shows nowhere: it says things of the page itself.</summary>
    private static string? Marque(MarkdownDocument document, string nom) =>
        document.Descendants<LinkReferenceDefinition>().FirstOrDefault(l => l.Label == nom)?.Url;
}
