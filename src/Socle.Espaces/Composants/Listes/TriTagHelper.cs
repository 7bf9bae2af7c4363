using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>A header that sorts: <c>&lt;th tri="nom"&gt;Travailleur&lt;/th&gt;</c>. The page reads <c>tri</c> in its query.</summary>
[HtmlTargetElement("th", Attributes = "tri")]
public sealed class TriTagHelper(Ressources ressources) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Tri { get; set; } = "";

    /// <summary>True on the column the list is sorted by when the address says nothing.</summary>
    public bool ParDefaut { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var demande = ViewContext.HttpContext.Request;
        var (cle, decroissant) = demande.Tri();
        var actif = cle == Tri || cle is null && ParDefaut;
        var suivant = actif && !decroissant ? "-" + Tri : Tri;
        var icone = !actif ? Icones.TriPossible : decroissant ? Icones.TriDecroissant : Icones.TriCroissant;
        var adresse = demande.Avec((UrlListe.CleTri, suivant));
        var contenu = await output.GetChildContentAsync();

        output.Attributes.SetAttribute("scope", "col");
        if (actif)
            output.Attributes.SetAttribute("aria-sort", decroissant ? "descending" : "ascending");
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""<a class="tri" href="{adresse}" id="tri-{Tri}"{Zone.Attribut(context, adresse)}>{contenu}{Icone.Rendre(ressources, icone)}</a>"""));
    }
}
