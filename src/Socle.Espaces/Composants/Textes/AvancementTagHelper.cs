using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>How far a thing is: <c>&lt;jauge valeur="14" max="23" libelle="salariés relus" /&gt;</c>.</summary>
[HtmlTargetElement("jauge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class JaugeTagHelper : TagHelper
{
    public int Valeur { get; set; }

    public int Max { get; set; } = 100;

    /// <summary>What the bar measures; the text beside it says the figures.</summary>
    public string Libelle { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Rendre(Valeur, Max, Libelle));
    }

    internal static IHtmlContent Rendre(int valeur, int max, string libelle) =>
        Gabarit.Html($"""<progress class="jauge" value="{valeur}" max="{max}" aria-label="{libelle}"></progress>""");
}

/// <summary>
/// Long work that can be left and found again: <c>&lt;avancement id="import-7" href="/imports/7" libelle="Lecture du fichier" valeur="…" max="…" /&gt;</c>.
/// Asks its page again each second until <c>fini</c>; the page is then reloaded by its content.
/// </summary>
[HtmlTargetElement("avancement")]
public sealed class AvancementTagHelper : TagHelper
{
    public string Id { get; set; } = "avancement";

    /// <summary>The page that shows this same element.</summary>
    public string Href { get; set; } = "";

    public string Libelle { get; set; } = "";

    public int Valeur { get; set; }

    public int Max { get; set; } = 100;

    public bool Fini { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("class", "avancement");
        if (!Fini)
            Interroger(output.Attributes);
        output.Content.SetHtmlContent(Fini ? contenu : EnCours(contenu));
    }

    private void Interroger(TagHelperAttributeList attributs)
    {
        attributs.SetAttribute("hx-get", Href);
        attributs.SetAttribute("hx-trigger", "every 1s");
        attributs.SetAttribute("hx-target", "this");
        attributs.SetAttribute("hx-select", "#" + Id);
        attributs.SetAttribute("hx-push-url", "false");
        attributs.SetAttribute("hx-swap", "outerHTML");
    }

    private IHtmlContent EnCours(IHtmlContent contenu) => Gabarit.Html(
        $"""
        <p class="avancement-texte"><span>{Libelle}</span><span>{(Max == 0 ? 0 : (int)(100L * Valeur / Max))}&nbsp;%</span></p>
        {JaugeTagHelper.Rendre(Valeur, Max, Libelle)}{contenu}
        <noscript><a class="btn" href="{Href}">Actualiser</a></noscript>
        """);
}
