using Microsoft.AspNetCore.Razor.TagHelpers;
using Socle.Noyau;

namespace Socle.Espaces.Composants;

/// <summary>
/// A leaf of a calendar, for the eye: <c>&lt;feuillet le="r.Jour" /&gt;</c>. The date is written in words beside it, so nothing of it is read aloud.
/// </summary>
[HtmlTargetElement("feuillet", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FeuilletTagHelper : TagHelper
{
    public DateOnly Le { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "feuillet");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(Gabarit.Html($"<span>{Le.Jour()[..3]}.</span><b>{Le.Day}</b><span>{Le.MoisCourt()}</span>"));
    }
}
