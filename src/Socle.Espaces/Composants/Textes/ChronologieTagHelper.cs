using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>What happened, latest first: <c>&lt;chronologie&gt;&lt;moment le="…" titre="…" icone="…"&gt;…&lt;/moment&gt;&lt;/chronologie&gt;</c>.</summary>
[HtmlTargetElement("chronologie")]
public sealed class ChronologieTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "chronologie");
    }
}

[HtmlTargetElement("moment")]
public sealed class MomentTagHelper(Ressources ressources) : TagHelper
{
    public DateOnly Le { get; set; }

    public string Titre { get; set; } = "";

    public string? Href { get; set; }

    public string Icone { get; set; } = Icones.Prevu;

    public Etat Etat { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var contenu = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "moment");
        var titre = Href is null ? Gabarit.Html($"{Titre}") : Gabarit.Html($"""<a href="{Href}">{Titre}</a>""");
        output.Content.SetHtmlContent(Gabarit.Html(
            $"""
            <span class="point {Etat.Classe()}">{Composants.Icone.Rendre(ressources, Icone)}</span>
            <div><time datetime="{Le:yyyy-MM-dd}">{Le.Moyenne()}</time><p class="titre-moment">{titre}</p>{contenu}</div>
            """));
    }
}
