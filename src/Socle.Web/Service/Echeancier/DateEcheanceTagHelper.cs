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
        var (etat, texte, icone) = Dire();
        output.TagName = null;
        output.Content.SetHtmlContent(EtatRendu.Rendre(ressources, etat, texte, icone));
    }

    private (Etat Etat, string Texte, string? Icone) Dire() => De.Etat switch
    {
        EtatEcheance.Due when De is { AuPlusTard: { } le, EnRetardLe: { } retard } && retard <= Jour =>
            (Etat.Retard, $"{(De.AvantAffectation ? "à faire avant le" : "dépassé depuis le")} {le.Moyenne()}", null),
        EtatEcheance.Due when De.AuPlusTard is { } le => (Etats.PourEcheance(le, Jour), le.Year == Jour.Year ? le.SansAnnee() : le.EnClair(), null),
        EtatEcheance.Due or EtatEcheance.SansDate => (Etat.Prevu, "sans date fixée par le texte", null),
        EtatEcheance.Dispensee => (Etat.Fait, "dispensée", null),
        EtatEcheance.NonRequise => (Etat.Fait, "non requise", null),
        EtatEcheance.FaitManquant => (Etat.Proche, "un fait manque", Icones.AVerifier),
        _ => (Etat.Proche, "hors du droit encodé", Icones.AVerifier),
    };
}
