using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// The reason of a date, on demand: <c>&lt;pourquoi href="/echeances/42/pourquoi" /&gt;</c> loads it when opened (without JavaScript, a link);
/// with a content, it is already there.
/// </summary>
[HtmlTargetElement("pourquoi")]
public sealed class PourquoiTagHelper : TagHelper
{
    /// <summary>A page that shows an <c>&lt;explication&gt;</c>; its <c>dl.explication</c> alone is taken.</summary>
    public string? Href { get; set; }

    public string Libelle { get; set; } = "Pourquoi\u00A0?";

    /// <summary>What is explained, for those who hear the link out of its line.</summary>
    public string? De { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = Href is null ? await output.GetChildContentAsync() : null;
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pourquoi");
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""
            <summary>{Libelle}{Gabarit.Si(De is not null, $"""<span class="visually-hidden"> {De}</span>""")}</summary>
            {Corps(contenu)}
            """));
    }

    private IHtmlContent Corps(TagHelperContent? contenu) => Href is null
        ? Gabarit.Html($"""<div class="raison">{contenu}</div>""")
        : Gabarit.Html(
            $"""<div class="raison" hx-get="{Href}" hx-trigger="toggle from:closest details once" hx-target="this" hx-select=".explication" hx-swap="innerHTML" hx-push-url="false"><a href="{Href}">Lire l’explication</a></div>""");
}
