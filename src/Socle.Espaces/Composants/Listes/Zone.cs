using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// The part of a list page that changes: <c>&lt;zone id="liste"&gt;count, table, pages&lt;/zone&gt;</c>. Filters, headers and
/// pages inside it replace it alone and write the address; without JavaScript they are plain links.
/// </summary>
[HtmlTargetElement("zone", Attributes = "id")]
public sealed class ZoneTagHelper : TagHelper
{
    public string Id { get; set; } = "";

    public override void Init(TagHelperContext context) => context.Items[typeof(Zone)] = Id;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("id", Id);
        Zone.Attributs(output.Attributes, Id);
    }
}

internal static class Zone
{
    public static void Attributs(TagHelperAttributeList attributs, string id)
    {
        attributs.SetAttribute("hx-target", "#" + id);
        attributs.SetAttribute("hx-select", "#" + id);
        attributs.SetAttribute("hx-swap", "outerHTML");
        attributs.SetAttribute("hx-push-url", "true");
        attributs.SetAttribute("hx-indicator", "#" + id);
    }

    /// <summary>Only inside a zone does a link replace it; elsewhere it just goes to its page.</summary>
    public static IHtmlContent Attribut(TagHelperContext context, string adresse) =>
        Gabarit.Si(context.Items.ContainsKey(typeof(Zone)), $""" hx-get="{adresse}" """);
}
