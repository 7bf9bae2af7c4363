using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>A sentence that matters on this page: <c>&lt;alerte ton="Attention"&gt;…&lt;/alerte&gt;</c>.</summary>
[HtmlTargetElement("alerte")]
public sealed class AlerteTagHelper(Ressources ressources) : TagHelper
{
    public Ton Ton { get; set; } = Ton.Information;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Rendre(ressources, Ton, contenu));
    }

    internal static IHtmlContent Rendre(Ressources ressources, Ton ton, object contenu)
    {
        var (classe, icone, mot) = ton switch
        {
            Ton.Succes => ("fait", Icones.Succes, "Fait"),
            Ton.Attention => ("proche", Icones.Alerte, "Attention"),
            Ton.Erreur => ("retard", Icones.Erreur, "Erreur"),
            _ => ("prevu", Icones.Information, "Information"),
        };
        return Gabarit.Html($"""<div class="annonce e-{classe}">{Icone.Rendre(ressources, icone)}<div><span class="visually-hidden">{mot} : </span>{contenu}</div></div>""");
    }
}
