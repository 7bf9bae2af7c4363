using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>One filter; its value is read in the address.</summary>
public abstract class FiltreTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Name of the parameter in the address.</summary>
    public string Nom { get; set; } = "";

    public string Libelle { get; set; } = "";

    protected IReadOnlyList<string?> Valeurs => ViewContext.HttpContext.Request.Query[Nom];

    protected string Valeur => ViewContext.HttpContext.Request.Query[Nom].ToString();

    public sealed override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(Rendre());
    }

    protected abstract IHtmlContent Rendre();
}

/// <summary>Search as you type: <c>&lt;filtre-texte nom="q" libelle="Nom, entreprise…" /&gt;</c>.</summary>
[HtmlTargetElement("filtre-texte", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FiltreTexteTagHelper(Ressources ressources) : FiltreTagHelper
{
    protected override IHtmlContent Rendre() => Gabarit.Html(
        $"""<label class="puce puce-texte">{Icone.Rendre(ressources, Icones.Chercher)}<span class="visually-hidden">{Libelle}</span><input type="search" name="{Nom}" value="{Valeur}" placeholder="{Libelle}" autocomplete="off" spellcheck="false"></label>""");
}

/// <summary>One among many, « all » being the first: <c>&lt;filtre-choix nom="centre" libelle="Centre" tous="Tous les centres" options="…" /&gt;</c>.</summary>
[HtmlTargetElement("filtre-choix", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FiltreChoixTagHelper : FiltreTagHelper
{
    public string Tous { get; set; } = "Tous";

    public IEnumerable<SelectListItem> Options { get; set; } = [];

    protected override IHtmlContent Rendre() => Gabarit.Html(
        $"""<label class="puce puce-choix"><span class="visually-hidden">{Libelle}</span><select name="{Nom}"><option value="">{Tous}</option>{Choix()}</select></label>""");

    private IHtmlContent Choix() => Gabarit.Joindre(Options.Select(o =>
        Gabarit.Html($"""<option value="{o.Value}"{Gabarit.Si(o.Value == Valeur, $" selected")}>{o.Text}</option>""")));
}

/// <summary>Yes or nothing: <c>&lt;filtre-oui nom="retard" libelle="En retard" /&gt;</c> gives <c>retard=oui</c>.</summary>
[HtmlTargetElement("filtre-oui", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FiltreOuiTagHelper : FiltreTagHelper
{
    protected override IHtmlContent Rendre() => Gabarit.Html(
        $"""<label class="puce puce-oui"><input type="checkbox" name="{Nom}" value="oui"{Gabarit.Si(Valeur == "oui", $" checked")}>{Libelle}</label>""");
}

/// <summary>A date: <c>&lt;filtre-date nom="avant" libelle="Avant le" /&gt;</c>.</summary>
[HtmlTargetElement("filtre-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FiltreDateTagHelper : FiltreTagHelper
{
    protected override IHtmlContent Rendre() => Gabarit.Html(
        $"""<label class="puce puce-date">{Libelle} <input type="date" name="{Nom}" value="{Valeur}"></label>""");
}

/// <summary>Several among a few: <c>&lt;filtre-multiple nom="visite" libelle="Visites" options="…" /&gt;</c> repeats the parameter.</summary>
[HtmlTargetElement("filtre-multiple", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FiltreMultipleTagHelper(Ressources ressources) : FiltreTagHelper
{
    public IEnumerable<SelectListItem> Options { get; set; } = [];

    protected override IHtmlContent Rendre() => Gabarit.Html(
        $"""
        <details class="deroulant puce-multiple"><summary class="puce">{Libelle}{Icone.Rendre(ressources, Icones.Derouler)}</summary>
        <fieldset class="panneau"><legend class="visually-hidden">{Libelle}</legend>{Cases()}</fieldset></details>
        """);

    private IHtmlContent Cases() => Gabarit.Joindre(Options.Select(o => Gabarit.Html(
        $"""<label class="form-check"><input class="form-check-input" type="checkbox" name="{Nom}" value="{o.Value}"{Gabarit.Si(Valeurs.Contains(o.Value), $" checked")}><span class="form-check-label">{o.Text}</span></label>""")));
}
