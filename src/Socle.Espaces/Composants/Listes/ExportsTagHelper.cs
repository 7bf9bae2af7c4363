using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// The list as a file, with its filters and its sort: the page answers <c>?export=csv</c> and <c>?export=xlsx</c>.
/// </summary>
[HtmlTargetElement("exports", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExportsTagHelper(Ressources ressources) : TagHelper
{
    public const string Cle = "export";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var demande = ViewContext.HttpContext.Request;
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "deroulant a-droite");
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""
            <summary class="btn">{Icone.Rendre(ressources, Icones.Exporter)}Exporter</summary>
            <ul class="panneau">
            <li><a href="{demande.Avec((Cle, "csv"))}" download>{Icone.Rendre(ressources, Icones.Documents)}CSV, pour tout logiciel</a></li>
            <li><a href="{demande.Avec((Cle, "xlsx"))}" download>{Icone.Rendre(ressources, Icones.Tableau)}Excel (XLSX)</a></li>
            </ul>
            """));
    }
}
