using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>« 412 visites dues », said aloud when the filters change it.</summary>
[HtmlTargetElement("resultats", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ResultatsTagHelper : TagHelper
{
    public int Total { get; set; }

    public string Nom { get; set; } = "résultat";

    public string? Pluriel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        // The empty state says it to those who see; the others hear this.
        output.Attributes.SetAttribute("class", Total == 0 ? "visually-hidden" : "resultats");
        output.Attributes.SetAttribute("data-annonce", "");
        output.Content.SetContent(Total == 0 ? "Aucun résultat" : Total.Accorder(Nom, Pluriel));
    }
}
