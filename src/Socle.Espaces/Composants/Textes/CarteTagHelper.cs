using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// A block of a page, or a thing to do: <c>&lt;carte titre="Votre déclaration" etat="Proche" icone="…"&gt;…&lt;/carte&gt;</c>.
/// </summary>
[HtmlTargetElement("carte")]
public sealed class CarteTagHelper(Ressources ressources) : TagHelper
{
    public string? Titre { get; set; }

    /// <summary>Says on its edge what its text says in words.</summary>
    public Etat Etat { get; set; }

    public string? Icone { get; set; }

    /// <summary>Level of the title: 2 under the page's own, 3 inside another block.</summary>
    public int Niveau { get; set; } = 2;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var icone = (Icone ?? Etat.IconeDe()) is { } nom ? Composants.Icone.Rendre(ressources, nom) : Gabarit.Vide;
        output.TagName = "section";
        output.Attributes.SetAttribute("class", Etat is Etat.Neutre ? "carte" : $"carte c-{Etat.Classe()}");
        output.PreContent.SetHtmlContent(EnTitre(icone));
    }

    private IHtmlContent EnTitre(IHtmlContent icone) => Titre is null ? Gabarit.Vide : Niveau switch
    {
        3 => Gabarit.Html($"""<h3 class="titre-carte">{icone}{Titre}</h3>"""),
        _ => Gabarit.Html($"""<h2 class="titre-carte">{icone}{Titre}</h2>"""),
    };
}
