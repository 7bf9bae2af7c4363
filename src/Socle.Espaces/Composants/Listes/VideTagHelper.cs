using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>Nothing to show: says why, and what to do. <c>&lt;vide titre="…"&gt;text, button&lt;/vide&gt;</c>.</summary>
[HtmlTargetElement("vide")]
public sealed class VideTagHelper(Ressources ressources) : TagHelper
{
    public string Titre { get; set; } = "";

    public string Icone { get; set; } = Icones.Demandes;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "vide");
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""{Composants.Icone.Rendre(ressources, Icone, "ic ic-vide")}<p class="titre-vide">{Titre}</p>{contenu}"""));
    }
}
