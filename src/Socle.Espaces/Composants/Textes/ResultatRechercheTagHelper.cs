using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// One answer of the search page, inside <c>&lt;ul id="trouves" class="trouves"&gt;</c>, which the overlay takes:
/// <c>&lt;trouve href="…" titre="Marchand, Lucie" detail="Cariste · Transports Delorme" icone="user" genre="Travailleur" /&gt;</c>.
/// </summary>
[HtmlTargetElement("trouve", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrouveTagHelper(Ressources ressources) : TagHelper
{
    public string Href { get; set; } = "";

    public string Titre { get; set; } = "";

    public string? Detail { get; set; }

    public string Icone { get; set; } = Icones.Aller;

    /// <summary>What it is: Travailleur, Entreprise, Visite, Action.</summary>
    public string Genre { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""<a href="{Href}">{Composants.Icone.Rendre(ressources, Icone)}<span class="trouve-texte"><b>{Titre}</b>{Gabarit.Si(Detail is not null, $"<span>{Detail}</span>")}</span><span class="genre">{Genre}</span></a>"""));
    }
}
