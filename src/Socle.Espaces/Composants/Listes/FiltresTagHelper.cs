using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// The filters of a list, held in its address: <c>&lt;filtres zone="liste"&gt;&lt;filtre-choix … /&gt;&lt;/filtres&gt;</c>.
/// They apply as they change; without JavaScript a button applies them.
/// </summary>
[HtmlTargetElement("filtres")]
public sealed class FiltresTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Id of the <c>&lt;zone&gt;</c> that the filters refresh.</summary>
    public string Zone { get; set; } = "liste";

    public string Libelle { get; set; } = "Filtrer la liste";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var demande = ViewContext.HttpContext.Request;
        var chemin = (demande.PathBase + demande.Path).ToString();
        output.TagName = "form";
        output.Attributes.SetAttribute("class", "filtres");
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("action", chemin);
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("aria-label", Libelle);
        output.Attributes.SetAttribute("data-auto", "");
        output.Attributes.SetAttribute("autocomplete", "off");
        output.Attributes.SetAttribute("hx-get", chemin);
        Composants.Zone.Attributs(output.Attributes, Zone);
        output.PostContent.SetHtmlContent(Gabarit.Html(
            $"""
            {TriGarde(demande.Query[UrlListe.CleTri])}<a class="effacer" href="{chemin}">Effacer les filtres</a>
            <noscript><button class="btn btn-sm">Appliquer</button></noscript>
            """));
    }

    private static IHtmlContent TriGarde(string? tri) => Gabarit.Si(!string.IsNullOrEmpty(tri),
        $"""<input type="hidden" name="{UrlListe.CleTri}" value="{tri}">""");
}
