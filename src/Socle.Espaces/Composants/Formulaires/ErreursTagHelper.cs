using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>
/// At the top of a form that was refused: what to mend, each leading to its field. Nothing when all is well.
/// </summary>
[HtmlTargetElement("erreurs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErreursTagHelper(IHtmlGenerator generateur, Ressources ressources) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var erreurs = ViewContext.ModelState
            .SelectMany(e => (e.Value?.Errors ?? []).Select(x => (e.Key, x.ErrorMessage)))
            .Distinct().OrderBy(e => Rang(e.Key), StringComparer.Ordinal).ToList();
        if (erreurs.Count == 0)
            return;
        var liste = Gabarit.Joindre(erreurs.Select(e => e.Key.Length == 0
            ? Gabarit.Html($"<li>{e.ErrorMessage}</li>")
            : Gabarit.Html($"""<li><a href="#{TagBuilder.CreateSanitizedId(e.Key, generateur.IdAttributeDotReplacement)}">{Nom(e.Key)}{e.ErrorMessage}</a></li>""")));
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""
            <div class="annonce e-retard" id="erreurs" role="alert" tabindex="-1">{Icone.Rendre(ressources, Icones.Erreur)}
            <div><h2>{(erreurs.Count == 1 ? "Un point est à corriger" : $"{erreurs.Count} points sont à corriger")}</h2><ul>{liste}</ul></div></div>
            """));
    }

    /// <summary>Errors come in the order of the model's properties, which is the order of the form.</summary>
    private string Rang(string cle)
    {
        var rang = "";
        var metadonnees = ViewContext.ViewData.ModelMetadata;
        foreach (var partie in cle.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var place = metadonnees.Properties.Select((p, i) => (p.PropertyName, Index: i, Metadonnees: p)).FirstOrDefault(p => p.PropertyName == partie);
            if (place.Metadonnees is null)
                return rang + "~";
            rang += $"{place.Index:D4}.";
            metadonnees = place.Metadonnees;
        }
        return rang;
    }

    /// <summary>The label of the field, found by walking the model along the key (« Entree.Nom »).</summary>
    private string Nom(string cle)
    {
        var trouve = ViewContext.ViewData.ModelExplorer;
        foreach (var partie in cle.Split('.'))
            trouve = trouve?.GetExplorerForProperty(partie);
        return trouve is null ? "" : trouve.Metadata.GetDisplayName() + "\u00A0: ";
    }
}
