using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>A step of the breadcrumb: the pages above this one.</summary>
public sealed record Ancetre(string Libelle, string Href);

/// <summary>
/// Top of every page: <c>&lt;entete titre="Visites dues" sous-titre="…" fil="…"&gt;buttons&lt;/entete&gt;</c>. Gives the page its title
/// too (« Visites dues · Socle »).
/// </summary>
[HtmlTargetElement("entete")]
public sealed class EnteteTagHelper(PageCourante page, Ressources ressources) : TagHelper
{
    public string Titre { get; set; } = "";

    public string? SousTitre { get; set; }

    /// <summary>Pages above this one, from the top; the page itself is not in it.</summary>
    public IReadOnlyList<Ancetre> Fil { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        page.Titre ??= Titre;
        var actions = await output.GetChildContentAsync();
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "entete");
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""
            {FilDAriane()}<div class="entete-ligne"><div class="entete-texte"><h1>{Titre}</h1>{Gabarit.Si(SousTitre is not null, $"""<p class="sous">{SousTitre}</p>""")}</div>
            {Gabarit.Si(!actions.IsEmptyOrWhiteSpace, $"""<div class="actions">{actions}</div>""")}</div>
            """));
    }

    private IHtmlContent FilDAriane() => Gabarit.Si(Fil.Count > 0,
        $"""<nav class="fil" aria-label="Fil d’Ariane"><ol>{Gabarit.Joindre(Fil.Select(Maillon))}<li aria-current="page">{Titre}</li></ol></nav>""");

    private IHtmlContent Maillon(Ancetre a) =>
        Gabarit.Html($"""<li><a href="{a.Href}">{a.Libelle}</a>{Icone.Rendre(ressources, Icones.Suivant)}</li>""");
}
