using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// A count that leads to its list; inside <c>&lt;div class="tuiles"&gt;</c>.
/// <c>&lt;tuile href="?retard=oui" valeur="187" libelle="en retard sur la loi" etat="Retard" active="true" /&gt;</c>
/// </summary>
[HtmlTargetElement("tuile", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TuileTagHelper(Ressources ressources) : TagHelper
{
    /// <summary>Null: a figure that leads nowhere.</summary>
    public string? Href { get; set; }

    /// <summary>Already written for people (« 3 214 », « 91 % »): see <see cref="Nombres"/>.</summary>
    public string Valeur { get; set; } = "";

    public string Libelle { get; set; } = "";

    public Etat Etat { get; set; }

    /// <summary>True when the list below shows exactly these.</summary>
    public bool Active { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "div" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Etat is Etat.Neutre ? "tuile" : $"tuile t-{Etat.Classe()}");
        if (Href is not null)
            output.Attributes.SetAttribute("href", Href);
        if (Active)
            output.Attributes.SetAttribute("aria-current", "true");
        var icone = Etat.IconeDe() is { } nom ? Icone.Rendre(ressources, nom) : Gabarit.Vide;
        output.Content.SetHtmlContent(Gabarit.Html($"<b>{Valeur}{icone}</b><span>{Libelle}</span>"));
    }
}
