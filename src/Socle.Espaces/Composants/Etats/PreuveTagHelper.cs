using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Socle.Espaces.Composants;

/// <summary>How sure the encoded law is: <c>&lt;preuve marque="S=" /&gt;</c>.</summary>
[HtmlTargetElement("preuve", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PreuveTagHelper(Ressources ressources) : TagHelper
{
    /// <summary>S, S=, S-sec, D or M, with or without brackets.</summary>
    public string Marque { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Rendre(ressources, Marque));
    }

    internal static IHtmlContent Rendre(Ressources ressources, string marque)
    {
        var (mot, sens, icone, classe) = Sens(marque.Trim('[', ']'));
        return Gabarit.Html(
            $"""<span class="etat preuve {classe}" title="{sens}">{Icone.Rendre(ressources, icone)}{mot}<span class="visually-hidden"> : {sens}</span></span>""");
    }

    private static (string Mot, string Sens, string Icone, string Classe) Sens(string marque) => marque switch
    {
        "S" => ("prouvé", "confirmé par une source trouvée", Icones.Prouve, "e-fait"),
        "S=" => ("lu en copie", "lu dans une copie du texte, sans changement de version repéré depuis", Icones.LuEnCopie, "e-fait"),
        "S-sec" => ("source secondaire", "confirmé seulement par une source secondaire", Icones.SourceSecondaire, "e-prevu"),
        "D" => ("déduit", "déduit, à contrôler", Icones.Deduit, "e-proche"),
        "M" => ("à vérifier", "de mémoire, pas encore confirmé par une source", Icones.AVerifier, "e-proche"),
        _ => throw new InvalidOperationException($"« {marque} » is not a proof mark (S, S=, S-sec, D, M)."),
    };
}
