using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>Initials in a disc, beside the name it abbreviates: <c>&lt;pastille nom="Claire Leroy" /&gt;</c>.</summary>
[HtmlTargetElement("pastille", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PastilleTagHelper : TagHelper
{
    public string Nom { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Rendre(Nom));
    }

    internal static IHtmlContent Rendre(string nom) =>
        Gabarit.Html($"""<span class="pastille" aria-hidden="true">{Initiales(nom)}</span>""");

    internal static string Initiales(string nom)
    {
        var mots = nom.Split([' ', ',', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Where(m => char.IsLetter(m[0])).ToList();
        return mots.Count switch
        {
            0 => "?",
            1 => Premiere(mots[0]),
            _ => Premiere(mots[0]) + Premiere(mots[^1]),
        };
    }

    private static string Premiere(string mot) => StringInfo.GetNextTextElement(mot).ToUpperInvariant();
}
