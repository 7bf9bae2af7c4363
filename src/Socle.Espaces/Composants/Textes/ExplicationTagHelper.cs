using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>The content of « Pourquoi ? »: <c>&lt;explication de="Model.Explication" /&gt;</c>.</summary>
[HtmlTargetElement("explication", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExplicationTagHelper(Ressources ressources) : TagHelper
{
    public Explication De { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "explication");
        output.Content.AppendHtml(Gabarit.Html($"<dt>Règle</dt><dd>{De.Regle}</dd>"));
        output.Content.AppendHtml(Ligne("Texte", De.Textes.Select(Texte)));
        output.Content.AppendHtml(Ligne("Faits", De.Faits.Select(f => Gabarit.Html($"{f}"))));
        output.Content.AppendHtml(Ligne("Manque", (De.Manquants ?? []).Select(f => Gabarit.Html($"{f}"))));
    }

    private static IHtmlContent Ligne(string libelle, IEnumerable<IHtmlContent> valeurs) =>
        Gabarit.Joindre(valeurs.Select((v, i) => Gabarit.Html($"{Gabarit.Si(i == 0, $"<dt>{libelle}</dt>")}<dd>{v}</dd>")));

    private IHtmlContent Texte(TexteCite texte)
    {
        var article = texte.Href is null ? Gabarit.Html($"{texte.Article}")
            : Gabarit.Html($"""<a href="{texte.Href}" rel="noreferrer">{texte.Article}</a>""");
        return Gabarit.Html($"{article}{Gabarit.Si(texte.Version is not null, $", {texte.Version}")} {PreuveTagHelper.Rendre(ressources, texte.Marque)}");
    }
}
