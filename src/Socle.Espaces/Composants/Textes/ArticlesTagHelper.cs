using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>Articles cited, none cut at the end of a line: <c>&lt;articles de="R. 4624-10 ; R. 4625-1" /&gt;</c>.</summary>
[HtmlTargetElement("articles", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ArticlesTagHelper : TagHelper
{
    /// <summary>A longer one would not hold in the width of a phone.</summary>
    private const int Court = 34;

    public string De { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Gabarit.Joindre(Separer(De).Select(Rendre)));
    }

    private static IHtmlContent Rendre(string article) =>
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
