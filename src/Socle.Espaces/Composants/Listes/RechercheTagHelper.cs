using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// Search of people as one types, above a list: <c>&lt;recherche zone="liste" libelle="Nom, numéro…" texte="@Model.Texte" /&gt;</c>.
/// Posts to the page itself, which answers by going to <see cref="RechercheScellee.AdresseAsync"/>.
/// </summary>
[HtmlTargetElement("recherche", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RechercheTagHelper(Ressources ressources, IAntiforgery antiforgery) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Zone { get; set; } = "liste";

    public string Libelle { get; set; } = "";

    public string? Texte { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var contexte = ViewContext.HttpContext;
        var adresse = contexte.Request.Avec((RechercheScellee.Cle, null), ("handler", null));
        var jeton = antiforgery.GetAndStoreTokens(contexte);
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "filtres recherche-liste");
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", adresse);
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("aria-label", Libelle);
        // The field asks by itself: a form already sent would swallow what is typed meanwhile.
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""
            <input type="hidden" name="{jeton.FormFieldName}" value="{jeton.RequestToken}">
            <label class="puce puce-texte">{Icone.Rendre(ressources, Icones.Chercher)}<span class="visually-hidden">{Libelle}</span><input type="search" name="{RechercheScellee.Champ}" value="{Texte}" placeholder="{Libelle}" autocomplete="off" spellcheck="false" maxlength="100" hx-post="{adresse}" hx-trigger="input changed delay:300ms" hx-target="#{Zone}" hx-select="#{Zone}" hx-swap="outerHTML" hx-include="closest form" hx-sync="this:replace"></label>
            <noscript><button class="btn btn-sm">Chercher</button></noscript>
            """));
    }
}
