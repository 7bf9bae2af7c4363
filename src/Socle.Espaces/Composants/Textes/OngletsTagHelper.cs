using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>Faces of a thing, each its own address: <c>&lt;onglets libelle="Entreprise"&gt;&lt;onglet href="…" compte="12"&gt;Salariés&lt;/onglet&gt;&lt;/onglets&gt;</c>.</summary>
[HtmlTargetElement("onglets")]
public sealed class OngletsTagHelper : TagHelper
{
    public string Libelle { get; set; } = "Rubriques";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.Attributes.SetAttribute("class", "onglets");
        output.Attributes.SetAttribute("aria-label", Libelle);
        output.PreContent.SetHtmlContent("<ul>");
        output.PostContent.SetHtmlContent("</ul>");
    }
}

[HtmlTargetElement("onglet")]
public sealed class OngletTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Href { get; set; } = "";

    public int? Compte { get; set; }

    /// <summary>Null: the tab whose address is this page's.</summary>
    public bool? Actif { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var demande = ViewContext.HttpContext.Request;
        var actif = Actif ?? Href == demande.Path + demande.QueryString || Actif is null && Href == demande.Path;
        var contenu = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""<a href="{Href}"{Gabarit.Si(actif, $""" aria-current="page" """)}>{contenu}{Gabarit.Si(Compte is not null, $"""<span class="compte">{Compte.GetValueOrDefault().Fr()}</span>""")}</a>"""));
    }
}
