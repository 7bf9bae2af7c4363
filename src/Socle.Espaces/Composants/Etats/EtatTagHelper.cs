using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// <c>&lt;etat de="Retard"&gt;dépassé depuis le 6 novembre&lt;/etat&gt;</c>. Empty, it says its own word.
/// </summary>
[HtmlTargetElement("etat")]
public sealed class EtatTagHelper(Ressources ressources) : TagHelper
{
    public Etat De { get; set; }

    /// <summary>Another icon than the state's own.</summary>
    public string? Icone { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", EtatRendu.Classe(De));
        output.Content.SetHtmlContent(EtatRendu.Contenu(ressources, De, contenu.IsEmptyOrWhiteSpace ? null : contenu, Icone));
    }
}
