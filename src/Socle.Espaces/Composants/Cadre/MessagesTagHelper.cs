using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>The sentences announced by the previous request. Layouts place it above the page.</summary>
[HtmlTargetElement("messages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MessagesTagHelper(Ressources ressources) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", "messages");
        output.Attributes.SetAttribute("role", "status");
        foreach (var (ton, texte) in Messages.Lire(ViewContext.TempData))
            output.Content.AppendHtml(AlerteTagHelper.Rendre(ressources, ton, texte));
    }
}
