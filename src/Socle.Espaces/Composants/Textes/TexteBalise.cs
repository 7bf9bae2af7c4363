using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Socle.Espaces.Composants;

/// <summary>
/// A text typed by someone of the service, with the guide's marks: titles, lists, bold, links. No HTML, no picture; a link leads to a page
/// of the program or to an address in https, and nowhere else.
/// </summary>
public static class TexteBalise
{
    private static readonly MarkdownPipeline Regles = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static IHtmlContent EnHtml(string texte)
    {
        var document = Markdown.Parse(texte, Regles);
        foreach (var titre in document.Descendants<HeadingBlock>())
        {
            // The page has its own first title.
            titre.Level = Math.Clamp(titre.Level, 2, 4);
        }
        foreach (var lien in document.Descendants<LinkInline>().ToList())
        {
            if (lien.IsImage || !EstSur(lien.Url))
            {
                lien.ReplaceBy(new ContainerInline());
            }
        }
        foreach (var lien in document.Descendants<AutolinkInline>().Where(l => !EstSur(l.Url)).ToList())
        {
            lien.ReplaceBy(new LiteralInline(lien.Url));
        }
        using var sortie = new StringWriter();
        var rendu = new HtmlRenderer(sortie);
        Regles.Setup(rendu);
        rendu.Render(document);
        return new HtmlString(sortie.ToString());
    }

    private static bool EstSur(string? href) =>
        href is not null && (href.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || (href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) && !href.Contains('\\', StringComparison.Ordinal)));
}
