using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <param name="Href">Where a step already done is read again; null when it cannot be.</param>
public sealed record Etape(string Libelle, string? Href = null);

/// <summary>Where we are in a journey: <c>&lt;etapes liste="Model.Etapes" actuelle="2" /&gt;</c>, steps numbered from 1.</summary>
[HtmlTargetElement("etapes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EtapesTagHelper(Ressources ressources) : TagHelper
{
    public IReadOnlyList<Etape> Liste { get; set; } = [];

    public int Actuelle { get; set; } = 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "etapes");
        output.Attributes.SetAttribute("aria-label", "Étapes");
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""<p class="etape-courte">Étape {Actuelle} sur {Liste.Count}</p><ol>{Gabarit.Joindre(Liste.Select((e, i) => Une(e, i + 1)))}</ol>"""));
    }

    private IHtmlContent Une(Etape etape, int rang)
    {
        if (rang == Actuelle)
            return Gabarit.Html($"""<li aria-current="step"><span class="rang">{rang}</span><span>{etape.Libelle}</span></li>""");
        if (rang > Actuelle)
            return Gabarit.Html($"""<li><span class="rang">{rang}</span><span>{etape.Libelle}</span></li>""");
        var libelle = etape.Href is null ? Gabarit.Html($"<span>{etape.Libelle}</span>") : Gabarit.Html($"""<a href="{etape.Href}">{etape.Libelle}</a>""");
        return Gabarit.Html(
            $"""<li class="faite"><span class="rang">{Icone.Rendre(ressources, Icones.Fait)}</span>{libelle}<span class="visually-hidden"> (fait)</span></li>""");
    }
}
