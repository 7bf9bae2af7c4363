using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>R. 4624-10 to R. 4624-20: the information and prevention visit (VIP) and the adapted follow-up.</summary>
public static class VisiteInformation
{
    public static readonly Regle<Delai> VipInitiale = new(
        Section.A, "R. 4624-10", "Visite d’information et de prévention dans les 3 mois qui suivent la prise de poste",
        Gouverne.PriseDePoste,
        [new(PremierJour, Mois(3), Preuve.S, "LEGIARTI000033769085")],
        new(
            "Date de la première visite d’un salarié sans risque particulier.",
            "Vous avez 3 mois après la prise de poste pour que le salarié soit vu par le service de santé au travail.",
            "Vous êtes reçu par le service de santé au travail dans les 3 mois qui suivent vos débuts au poste."));

    public static readonly Principe AttestationSuivi = new(
        Section.A, "R. 4624-14", "Attestation de suivi remise au travailleur et à l’employeur à l’issue de toute visite d’information et de prévention",
        Gouverne.DateDeLaVisite, NonDatee(Preuve.SEgal),
        new(
            "Document remis après la visite, et à qui.",
            "Après chaque visite vous recevez une attestation de suivi : elle prouve que la visite a eu lieu, sans rien dire de la santé du salarié.",
            "Après chaque visite vous recevez une attestation de suivi ; votre employeur reçoit la même, sans rien sur votre santé."));

    public static readonly Regle<Delai> DispenseVip = new(
        Section.A, "R. 4624-15", "Pas de nouvelle visite si la précédente a moins de 5 ans, pour un emploi identique à risques équivalents",
        Gouverne.PriseDePoste,
        [new(PremierJour, Annees(5), Preuve.SEgal)],
        new(
            "Dispense de la première visite d’un salarié déjà suivi.",
            "Un salarié vu dans les 5 ans pour un emploi identique, sans mesure ni inaptitude, n’a pas à être revu si le service tient sa dernière attestation.",
            "Si vous avez été vu dans les 5 ans pour le même emploi, sans mesure particulière, votre ancienne visite peut compter."));

    public static readonly Regle<Delai> DispenseVipAdaptee = new(
        Section.A, "R. 4624-15", "Même dispense, ramenée à 3 ans pour les travailleurs de R. 4624-17",
        Gouverne.PriseDePoste,
        [new(PremierJour, Annees(3), Preuve.SEgal)],
        new(
            "Dispense de la première visite, plus courte pour le suivi rapproché.",
            "Pour un salarié au suivi rapproché (travail de nuit par exemple), la visite précédente ne compte que si elle a moins de 3 ans.",
            "Si votre suivi est rapproché (travail de nuit par exemple), votre visite précédente compte si elle a moins de 3 ans."));

    public static readonly Regle<Delai> VipPeriodique = new(
        Section.A, "R. 4624-16", "Visite d’information et de prévention renouvelée dans les 5 ans au plus",
        Gouverne.DateDuCas,
        [new(PremierJour, Annees(5), Preuve.S, "LEGIARTI000033769063")],
        new(
            "Date de la visite suivante : 5 ans sont un plafond, le médecin du travail peut fixer moins.",
            "Chaque salarié est revu au plus tard 5 ans après sa dernière visite, plus tôt si le médecin du travail le décide.",
            "Vous êtes revu au plus tard 5 ans après votre dernière visite, plus tôt si le médecin du travail le décide."));

    public static readonly Regle<Delai> VipAdaptee = new(
        Section.A, "R. 4624-17", "Renouvellement dans les 3 ans au plus : handicap, pension d’invalidité, travail de nuit",
        Gouverne.DateDuCas,
        [new(PremierJour, Annees(3), Preuve.S, "LEGIARTI000033769059")],
        new(
            "Date de la visite suivante quand l’état de santé, l’âge ou les conditions de travail le demandent.",
            "Un salarié de nuit est revu au plus tard tous les 3 ans ; d’autres situations, que le service ne vous dit pas, donnent le même rythme.",
            "Si vous travaillez de nuit, êtes en situation de handicap ou titulaire d’une pension d’invalidité, vous êtes revu au moins tous les 3 ans."));

    public static readonly Principe AvantAffectationNuit = new(
        Section.A, "R. 4624-18", "Travail de nuit : visite avant l’affectation au poste",
        Gouverne.PriseDePoste,
        [new(PremierJour, Preuve.S, "LEGIARTI000033769047")],
        new(
            "La première visite passe avant le premier jour.",
            "Faites voir le salarié avant son premier jour de travail de nuit.",
            "Vous devez être vu avant de commencer à travailler de nuit."));

    public static readonly Regle<Delai> AvantAffectationMineur = new(
        Section.A, "R. 4624-18", "Moins de 18 ans : visite avant l’affectation au poste",
        Gouverne.PriseDePoste,
        [new(PremierJour, Annees(18), Preuve.S, "LEGIARTI000033769047")],
        new(
            "La première visite passe avant le premier jour ; la suivante reste au plus dans les 5 ans.",
            "Faites voir un salarié de moins de 18 ans avant son premier jour au poste.",
            "Si vous avez moins de 18 ans, vous devez être vu avant votre premier jour au poste."));

    public static readonly Principe Enceinte = new(
        Section.A, "R. 4624-19", "Femme enceinte, venant d’accoucher ou allaitante : orientée à tout moment, à sa demande, vers le médecin du travail",
        Gouverne.DateDuCas,
        [new(PremierJour, Preuve.M)],
        new(
            "Accès au médecin du travail à tout moment.",
            "Une salariée peut demander à voir le médecin du travail à tout moment ; elle n’a pas à vous en dire la raison.",
            "Enceinte, après un accouchement ou si vous allaitez, vous pouvez voir le médecin du travail à tout moment."));

    public static readonly Principe OrientationMedecin = new(
        Section.A, "R. 4624-20", "Handicap ou pension d’invalidité : orientation sans délai vers le médecin du travail",
        Gouverne.DateDuCas,
        [new(PremierJour, Preuve.M)],
        new(
            "Le médecin du travail prend le suivi de celui qui déclare sa situation.",
            "Le service peut orienter un salarié vers le médecin du travail ; il ne vous en donne pas la raison.",
            "Si vous déclarez un handicap ou une pension d’invalidité, vous êtes orienté sans délai vers le médecin du travail."));

    internal static readonly Regle[] Toutes =
    [
        VipInitiale, AttestationSuivi, DispenseVip, DispenseVipAdaptee, VipPeriodique, VipAdaptee, AvantAffectationNuit, AvantAffectationMineur,
        Enceinte, OrientationMedecin,
    ];
}
