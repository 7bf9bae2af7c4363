using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// A list: <c>&lt;tableau libelle="Visites dues"&gt;&lt;thead&gt;…&lt;tbody&gt;…&lt;/tableau&gt;</c>. The main cell of a row holds
/// <c>&lt;a class="ligne" href="…"&gt;</c>: the whole row then opens it, and j/k or the arrows walk from row to row.
/// On a phone rows become cards; <c>data-l="Suivi"</c> on a cell gives its label there.
/// </summary>
[HtmlTargetElement("tableau")]
public sealed class TableauTagHelper : TagHelper
{
    /// <summary>What the table lists, for those who do not see the title above it.</summary>
    public string Libelle { get; set; } = "";

    /// <summary>False keeps columns on a phone (figures to compare): the table then scrolls sideways.</summary>
    public bool Empile { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Empile ? "tableau empile" : "tableau");
        // A region that scrolls must be reachable with the keyboard; one that stacks does not scroll.
        if (!Empile)
        {
            output.Attributes.SetAttribute("tabindex", "0");
            output.Attributes.SetAttribute("role", "region");
            output.Attributes.SetAttribute("aria-label", Libelle);
        }
        // Around the rows, not with them: a long list is never copied into one string.
        output.PreContent.SetHtmlContent(Gabarit.Html($"""<table data-liste><caption class="visually-hidden">{Libelle}</caption>"""));
        output.PostContent.SetHtmlContent("</table>");
    }
}
