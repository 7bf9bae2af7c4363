using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

internal static class Icone
{
    /// <summary>A drawing beside a word that says the same thing: hidden from screen readers.</summary>
    public static IHtmlContent Rendre(Ressources ressources, string nom, string classe = "ic") =>
        Gabarit.Html($"""<svg class="{classe}" aria-hidden="true"><use href="{ressources.Url("lib/icones.svg")}#{nom}"/></svg>""");
}

/// <summary><c>&lt;icone nom="users" /&gt;</c>; alone in a button, give it a <c>titre</c>.</summary>
[HtmlTargetElement("icone", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconeTagHelper(Ressources ressources) : TagHelper
{
    /// <summary>A name of Tabler Icons (outline). The sprite holds those the sources name: run scripts/vendor after adding one.</summary>
    public string Nom { get; set; } = "";

    /// <summary>What the icon means, when no word beside it says so.</summary>
    public string? Titre { get; set; }

    public bool Grande { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(Icone.Rendre(ressources, Nom, Grande ? "ic ic-g" : "ic"));
        if (Titre is not null)
            output.Content.AppendHtml(Gabarit.Html($"""<span class="visually-hidden">{Titre}</span>"""));
    }
}
