using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>R. 4624-10 to R. 4624-20: the information and prevention visit (VIP) and the adapted follow-up.</summary>
public static class VisiteInformation
{
    public static readonly Regle<Delai> VipInitiale = new(
        "R. 4624-10", "Visite d’information et de prévention dans les 3 mois qui suivent la prise de poste",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Mois(3), Preuve.S, "LEGIARTI000033769085")]);

    public static readonly Regle<Delai> DispenseVip = new(
        "R. 4624-15", "Pas de nouvelle visite si la précédente a moins de 5 ans, pour un emploi identique à risques équivalents",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Annees(5), Preuve.SEgal)]);

    public static readonly Regle<Delai> DispenseVipAdaptee = new(
        "R. 4624-15", "Même dispense, ramenée à 3 ans pour les travailleurs de R. 4624-17",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Annees(3), Preuve.SEgal)]);

    public static readonly Regle<Delai> VipPeriodique = new(
        "R. 4624-16", "Visite d’information et de prévention renouvelée dans les 5 ans au plus",
        Gouverne.DateDuCas,
        [new(new(2017, 1, 1), Annees(5), Preuve.S, "LEGIARTI000033769063")]);

    public static readonly Regle<Delai> VipAdaptee = new(
        "R. 4624-17", "Renouvellement dans les 3 ans au plus : handicap, pension d’invalidité, travail de nuit",
        Gouverne.DateDuCas,
        [new(new(2017, 1, 1), Annees(3), Preuve.S, "LEGIARTI000033769059")]);

    public static readonly Principe AvantAffectationNuit = new(
        "R. 4624-18", "Travail de nuit : visite avant l’affectation au poste",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Preuve.S, "LEGIARTI000033769047")]);

    public static readonly Regle<Delai> AvantAffectationMineur = new(
        "R. 4624-18", "Moins de 18 ans : visite avant l’affectation au poste",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Annees(18), Preuve.S, "LEGIARTI000033769047")]);

    public static readonly Principe Enceinte = new(
        "R. 4624-19", "Femme enceinte, venant d’accoucher ou allaitante : orientée à tout moment, à sa demande, vers le médecin du travail",
        Gouverne.DateDuCas,
        [new(new(2017, 1, 1), Preuve.M)]);

    public static readonly Principe OrientationMedecin = new(
        "R. 4624-20", "Handicap ou pension d’invalidité : orientation sans délai vers le médecin du travail",
        Gouverne.DateDuCas,
        [new(new(2017, 1, 1), Preuve.M)]);

    internal static readonly Regle[] Toutes =
    [
        VipInitiale, DispenseVip, DispenseVipAdaptee, VipPeriodique, VipAdaptee, AvantAffectationNuit, AvantAffectationMineur,
        Enceinte, OrientationMedecin,
    ];
}
