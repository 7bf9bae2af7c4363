using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Socle.Espaces.Composants;
using Socle.Suivi.Echeancier;

namespace Socle.Web.Service.Echeancier;

/// <summary>When a visit is due, in words and in colour: <c>&lt;date-echeance de="(l.Etat, l.AuPlusTard, l.EnRetardLe, l.AvantAffectation)" jour="Model.Aujourdhui" /&gt;</c>.</summary>
[HtmlTargetElement("date-echeance", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateEcheanceTagHelper(Ressources ressources) : TagHelper
{
    public (EtatEcheance Etat, DateOnly? AuPlusTard, DateOnly? EnRetardLe, bool AvantAffectation) De { get; set; }

    /// <summary>Today.</summary>
    public DateOnly Jour { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Rendre(ressources, De, Jour));
    }

    /// <summary>The same without a component, for a list that draws one on each line.</summary>
    public static IHtmlContent Rendre(Ressources ressources, (EtatEcheance Etat, DateOnly? AuPlusTard, DateOnly? EnRetardLe, bool AvantAffectation) de, DateOnly jour)
    {
        var (etat, texte, icone) = Dire(de, jour);
        return EtatRendu.Rendre(ressources, etat, texte, icone);
    }

    private static (Etat Etat, string Texte, string? Icone) Dire((EtatEcheance Etat, DateOnly? AuPlusTard, DateOnly? EnRetardLe, bool AvantAffectation) de, DateOnly jour) => de.Etat switch
    {
        EtatEcheance.Due when de is { AuPlusTard: { } le, EnRetardLe: { } retard } && retard <= jour =>
            (Etat.Retard, $"{(de.AvantAffectation ? "à faire avant le" : "dépassé depuis le")} {le.Moyenne()}", null),
        EtatEcheance.Due when de.AuPlusTard is { } le => (Etats.PourEcheance(le, jour), le.Year == jour.Year ? le.SansAnnee() : le.EnClair(), null),
        EtatEcheance.Due or EtatEcheance.SansDate => (Etat.Prevu, "sans date fixée par le texte", null),
        EtatEcheance.Dispensee => (Etat.Fait, "dispensée", null),
        EtatEcheance.NonRequise => (Etat.Fait, "non requise", null),
        EtatEcheance.FaitManquant => (Etat.Proche, "un fait manque", Icones.AVerifier),
        _ => (Etat.Proche, "hors du droit encodé", Icones.AVerifier),
    };
}
