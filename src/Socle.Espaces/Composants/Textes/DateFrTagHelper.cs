using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Socle.Noyau;

namespace Socle.Espaces.Composants;

public enum FormeDate { EnClair, SansAnnee, Moyenne, Courte }

/// <summary><c>&lt;date-fr valeur="Model.Le" /&gt;</c>: a DateOnly or a DateTimeOffset; null shows a dash.</summary>
[HtmlTargetElement("date-fr", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateFrTagHelper : TagHelper
{
    public object? Valeur { get; set; }

    public FormeDate Forme { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "time";
        switch (Valeur)
        {
            case DateOnly jour:
                Ecrire(output, jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), EnTexte(jour));
                break;
            case DateTimeOffset instant:
                Ecrire(output, instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
                    $"{EnTexte(instant.JourAParis())}, {instant.HeureAParis().EnClair()}");
                break;
            case null:
                output.TagName = "span";
                output.Content.SetHtmlContent("""<span aria-hidden="true">—</span><span class="visually-hidden">non renseigné</span>""");
                break;
            default:
                throw new InvalidOperationException($"<date-fr> shows a DateOnly or a DateTimeOffset, not a {Valeur.GetType().Name}.");
        }
    }

    private static void Ecrire(TagHelperOutput output, string machine, string texte)
    {
        output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(texte);
    }

    private string EnTexte(DateOnly jour) => Forme switch
    {
        FormeDate.SansAnnee => jour.SansAnnee(),
        FormeDate.Moyenne => jour.Moyenne(),
        FormeDate.Courte => jour.Courte(),
        _ => jour.EnClair(),
    };
}
