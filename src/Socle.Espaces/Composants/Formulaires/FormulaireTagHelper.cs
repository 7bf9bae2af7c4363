using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// The server says what is wrong, beside the field and in French: browsers' own bubbles are turned off on POST forms.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormulaireTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new TagHelperAttribute("novalidate"));
    }
}
