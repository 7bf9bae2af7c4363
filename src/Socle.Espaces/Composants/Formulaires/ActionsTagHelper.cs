using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>The end of a form: <c>&lt;actions envoyer="Enregistrer" annuler="/entreprises/4" /&gt;</c>.</summary>
[HtmlTargetElement("actions", Attributes = "envoyer")]
public sealed class ActionsTagHelper : TagHelper
{
    public string Envoyer { get; set; } = "Enregistrer";

    /// <summary>Where giving up leads; null shows no link.</summary>
    public string? Annuler { get; set; }

    /// <summary>What giving up is called, where « Annuler » would be the act itself.</summary>
    public string Renoncer { get; set; } = "Annuler";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "actions actions-formulaire");
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""<button class="btn btn-primary">{Envoyer}</button>{contenu}{Gabarit.Si(Annuler is not null, $"""<a class="btn btn-link" href="{Annuler}">{Renoncer}</a>""")}"""));
    }
}
