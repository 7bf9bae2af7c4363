using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary><c>&lt;pagination de="Model.Pagination" /&gt;</c>, under a list: « 51 à 100 sur 412 », and the pages.</summary>
[HtmlTargetElement("pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper(Ressources ressources) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public Pagination De { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = De.Total == 0 ? null : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (De.Total == 0)
            return;
        output.Attributes.SetAttribute("class", "pagination-s");
        output.Content.AppendHtml(Gabarit.Html($"<p>{De.Premier.Fr()} à {De.Dernier.Fr()} sur {De.Total.Fr()}</p>"));
        if (De.Pages > 1)
            output.Content.AppendHtml(Gabarit.Html(
                $"""<nav aria-label="Pages de la liste">{Voisine(context, De.Page - 1, "Page précédente", Icones.Precedent, "prev")}<ol>{Numeros(context)}</ol>{Voisine(context, De.Page + 1, "Page suivante", Icones.Suivant, "next")}</nav>"""));
    }

    private IHtmlContent Numeros(TagHelperContext context) => Gabarit.Joindre(De.Numeros().Select(n => n switch
    {
        0 => Gabarit.Html($"""<li aria-hidden="true">…</li>"""),
        _ when n == De.Page => Gabarit.Html($"""<li><a href="{Adresse(n)}" aria-current="page"><span class="visually-hidden">Page </span>{n.Fr()}</a></li>"""),
        _ => Gabarit.Html($"""<li><a href="{Adresse(n)}"{Zone.Attribut(context, Adresse(n))}><span class="visually-hidden">Page </span>{n.Fr()}</a></li>"""),
    }));

    private IHtmlContent Voisine(TagHelperContext context, int page, string libelle, string icone, string rel) => Gabarit.Si(page >= 1 && page <= De.Pages,
        $"""<a class="voisine" rel="{rel}" href="{Adresse(page)}"{Zone.Attribut(context, Adresse(page))}>{Icone.Rendre(ressources, icone)}<span class="visually-hidden">{libelle}</span></a>""");

    private string Adresse(int page) => ViewContext.HttpContext.Request.Avec(
        (UrlListe.ClePage, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));
}
