using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>An address to write to: <c>&lt;courriel adresse="…" /&gt;</c>. Too long for its place, it breaks before its « @ ».</summary>
[HtmlTargetElement("courriel", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CourrielTagHelper : TagHelper
{
    public string Adresse { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var coupure = Math.Max(Adresse.LastIndexOf('@'), 0);
        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("href", $"mailto:{Adresse}");
        output.Content.SetHtmlContent(Gabarit.Html($"{Adresse[..coupure]}<wbr>{Adresse[coupure..]}"));
    }
}
