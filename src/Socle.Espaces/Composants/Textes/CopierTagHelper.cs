using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>Puts a text in the clipboard: <c>&lt;copier texte="@siret" de="le SIRET" /&gt;</c>. Hidden without JavaScript.</summary>
[HtmlTargetElement("copier", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CopierTagHelper(Ressources ressources) : TagHelper
{
    public string Texte { get; set; } = "";

    /// <summary>What is copied: « le SIRET ».</summary>
    public string De { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("class", "copier");
        output.Attributes.SetAttribute("data-copier", Texte);
        output.Attributes.SetAttribute("title", $"Copier {De}");
        output.Attributes.SetAttribute("hidden", "");
        output.Content.SetHtmlContent(Gabarit.Html($"""{Icone.Rendre(ressources, Icones.Copier)}<span class="visually-hidden">Copier {De}</span>"""));
    }
}
