using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// Facts about a thing: <c>&lt;fiche titre="Identité"&gt;&lt;donnee libelle="Né le"&gt;…&lt;/donnee&gt;&lt;/fiche&gt;</c>.
/// </summary>
[HtmlTargetElement("fiche")]
public sealed class FicheTagHelper(Ressources ressources) : TagHelper
{
    public string? Titre { get; set; }

    public string? Icone { get; set; }

    /// <summary>Where the facts are mended; null shows no link.</summary>
    public string? Modifier { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "carte fiche");
        output.PreContent.SetHtmlContent(EnTitre());
        output.PreContent.AppendHtml("<dl>");
        output.PostContent.SetHtmlContent("</dl>");
    }

    private IHtmlContent EnTitre()
    {
        var icone = Icone is null ? Gabarit.Vide : Composants.Icone.Rendre(ressources, Icone);
        var lien = Gabarit.Si(Modifier is not null, $"""<a href="{Modifier}">Modifier<span class="visually-hidden"> : {Titre}</span></a>""");
        return Gabarit.Si(Titre is not null, $"""<div class="fiche-titre"><h2 class="titre-carte">{icone}{Titre}</h2>{lien}</div>""");
    }
}

/// <summary>One fact of a <c>&lt;fiche&gt;</c>; empty, it shows a dash.</summary>
[HtmlTargetElement("donnee")]
public sealed class DonneeTagHelper : TagHelper
{
    public string Libelle { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = "div";
        object valeur = contenu.IsEmptyOrWhiteSpace
            ? Gabarit.Html($"""<span aria-hidden="true">—</span><span class="visually-hidden">non renseigné</span>""")
            : contenu;
        output.Content.SetHtmlContent(Gabarit.Html($"<dt>{Libelle}</dt><dd>{valeur}</dd>"));
    }
}
