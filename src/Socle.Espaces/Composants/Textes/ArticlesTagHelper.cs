using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>Articles cited, none cut at the end of a line: <c>&lt;articles de="R. 4624-10 ; R. 4625-1" /&gt;</c>.</summary>
[HtmlTargetElement("articles", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ArticlesTagHelper : TagHelper
{
    /// <summary>A longer one would not hold in the width of a phone.</summary>
    private const int Court = 34;

    /// <summary>The same few hundred come back on every line of every list: public text of the law, and of nobody.</summary>
    private static readonly ConcurrentDictionary<string, IHtmlContent> Rendus = new(StringComparer.Ordinal);
    private const int RendusAuPlus = 2_000;

    public string De { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Rendre(De));
    }

    /// <summary>The same without a component, for a list that draws one on each line.</summary>
    public static IHtmlContent Rendre(string articles) => Rendus.TryGetValue(articles, out var rendu) ? rendu : Retenir(articles);

    private static IHtmlContent Retenir(string articles)
    {
        using var texte = new StringWriter();
        foreach (var article in Separer(articles))
        {
            Un(article).WriteTo(texte, System.Text.Encodings.Web.HtmlEncoder.Default);
        }
        var rendu = new HtmlString(texte.ToString());
        if (Rendus.Count < RendusAuPlus)
        {
            Rendus[articles] = rendu;
        }
        return rendu;
    }

    private static IHtmlContent Un(string article) =>
        article.Length > Court ? Gabarit.Html($"{article}") : Gabarit.Html($"""<span class="insecable">{article.TrimEnd()}</span>{article[article.TrimEnd().Length..]}""");

    /// <summary>After each « ; » or « , », which stay with what they follow.</summary>
    private static IEnumerable<string> Separer(string articles)
    {
        var debut = 0;
        for (var i = 0; i < articles.Length - 1; i++)
        {
            if (articles[i] is ';' or ',' && articles[i + 1] == ' ')
            {
                yield return articles[debut..(i + 2)];
                debut = i + 2;
            }
        }
        yield return articles[debut..];
    }
}
