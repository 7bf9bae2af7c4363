using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>How the answer is given.</summary>
public enum Saisie { Auto, Texte, Liste, Radios, Cases }

/// <summary>
/// A question of a form: label, help, control, error. <c>&lt;champ for="Entree.Nom" aide="…" autocomplete="family-name" /&gt;</c>.
/// Attributes it does not know (maxlength, inputmode, hx-…) go to the control. What was typed stays after an error.
/// </summary>
[HtmlTargetElement("champ", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChampTagHelper(IHtmlGenerator generateur, Ressources ressources, PageCourante page) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    /// <summary>Null: the [Display(Name)] of the property.</summary>
    public string? Libelle { get; set; }

    public string? Aide { get; set; }

    /// <summary>Null: from the model ([Required], a value type that is not nullable).</summary>
    public bool? Obligatoire { get; set; }

    /// <summary>text, email, tel, date, number, password, file…; null: from the property's type.</summary>
    public string? Type { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    public Saisie Saisie { get; set; }

    /// <summary>More than 1: a text on several lines.</summary>
    public int Lignes { get; set; } = 1;

    /// <summary>Search in the options (Tom Select), for long lists.</summary>
    public bool Recherche { get; set; }

    /// <summary>Address that answers <c>?q=</c> with <c>[{ "value": "…", "text": "…" }]</c>, for lists too long to send.</summary>
    public string? RechercheUrl { get; set; }

    /// <summary>What the answer is expected to fill: court, moyen; else the width of the form.</summary>
    public string? Largeur { get; set; }

    public string? Suffixe { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        page.AvecSelecteur |= Recherche || RechercheUrl is not null;
        var champ = Decrire();
        var controle = new ControleDeChamp(generateur, ViewContext, For, champ, Deplacer(output.Attributes));
        output.TagMode = TagMode.StartTagAndEndTag;
        var groupe = champ.Saisie is Saisie.Radios or Saisie.Cases;
        output.TagName = groupe ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", Classes());
        if (groupe && champ.DecritPar is { } ids)
            output.Attributes.SetAttribute("aria-describedby", ids);
        output.Content.SetHtmlContent(champ.EstCase ? EnCase(champ, controle) : EnLigne(champ, controle, groupe));
    }

    private string Classes() => "champ" + (Largeur is null ? "" : " l-" + Largeur);

    private Champ Decrire()
    {
        var nom = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var erreur = ViewContext.ModelState.TryGetValue(nom, out var entree) && entree.Errors.Count > 0 ? entree.Errors[0].ErrorMessage : null;
        return new Champ(
            Id: TagBuilder.CreateSanitizedId(nom, generateur.IdAttributeDotReplacement),
            Nom: nom,
            Libelle: Libelle ?? For.Metadata.GetDisplayName(),
            Aide: Aide ?? For.Metadata.Description,
            Erreur: erreur,
            Obligatoire: Obligatoire ?? (For.Metadata.IsRequired && For.Metadata.ModelType != typeof(bool)),
            Type: Type,
            Options: Options,
            Saisie: Saisie is Saisie.Auto && Options is not null ? Saisie.Liste : Saisie,
            Lignes: Lignes,
            Recherche: RechercheUrl ?? (Recherche ? "" : null),
            EstCase: For.Metadata.ModelType == typeof(bool) && Options is null);
    }

    private static Dictionary<string, object?> Deplacer(TagHelperAttributeList attributs)
    {
        var deplaces = attributs.ToDictionary(a => a.Name, a => a.Value is HtmlString h ? h.Value : a.Value, StringComparer.OrdinalIgnoreCase);
        attributs.Clear();
        return deplaces;
    }

    private IHtmlContent EnLigne(Champ champ, ControleDeChamp controle, bool groupe)
    {
        var marque = Gabarit.Si(!champ.Obligatoire, $"""<span class="facultatif"> (facultatif)</span>""");
        var libelle = groupe
            ? Gabarit.Html($"""<legend class="form-label">{champ.Libelle}{marque}</legend>""")
            : Gabarit.Html($"""<label class="form-label" for="{champ.Id}">{champ.Libelle}{marque}</label>""");
        var corps = Suffixe is null ? controle.Rendre()
            : Gabarit.Html($"""<div class="input-group">{controle.Rendre()}<span class="input-group-text">{Suffixe}</span></div>""");
        return Gabarit.Html($"{libelle}{Precisions(champ)}{corps}");
    }

    private IHtmlContent EnCase(Champ champ, ControleDeChamp controle) => Gabarit.Html(
        $"""<div class="form-check">{controle.Rendre()}<label class="form-check-label" for="{champ.Id}">{champ.Libelle}</label></div>{Precisions(champ)}""");

    // Help and error come before the control: they stay in sight above a phone's keyboard.
    private IHtmlContent Precisions(Champ champ) => Gabarit.Html(
        $"""{Gabarit.Si(champ.Aide is not null, $"""<p class="aide" id="{champ.IdAide}">{champ.Aide}</p>""")}{Gabarit.Si(champ.Erreur is not null, $"""<p class="erreur" id="{champ.IdErreur}">{Icone.Rendre(ressources, Icones.Erreur)}<span class="visually-hidden">Erreur : </span>{champ.Erreur}</p>""")}""");
}
