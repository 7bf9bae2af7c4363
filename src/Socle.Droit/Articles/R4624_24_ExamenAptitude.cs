using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>R. 4624-24 to R. 4624-28: the fitness examination (EMA) and its renewal, and what other titles say of them.</summary>
public static class ExamenAptitude
{
    public static readonly Principe EmaEmbauche = new(
        Section.A, "R. 4624-24", "Suivi renforcé : examen médical d’aptitude par le médecin du travail avant l’affectation, à la place de la visite d’information",
        Gouverne.Exposition,
        [new(PremierJour, Preuve.S, "LEGIARTI000033769104")],
        new(
            "Remplace la première visite par un examen, avant le premier jour au risque.",
            "N’affectez pas le salarié au risque avant l’examen d’aptitude par le médecin du travail.",
            "Le médecin du travail vous examine avant que vous soyez exposé au risque."));

    public static readonly Principe AvisRemis = new(
        Section.A, "R. 4624-25", "Avis d’aptitude ou d’inaptitude remis à l’issue de l’examen",
        Gouverne.DateDeLaVisite,
        [new(PremierJour, Preuve.SEgal)],
        new(
            "Document remis après l’examen.",
            "Après l’examen vous recevez un avis d’aptitude ou d’inaptitude, sans diagnostic.",
            "Après l’examen vous recevez un avis d’aptitude ou d’inaptitude ; votre employeur le reçoit aussi, sans diagnostic."));

    public static readonly Regle<Delai> DispenseEma = new(
        Section.A, "R. 4624-27", "Pas de nouvel examen si le précédent a moins de 2 ans, pour un emploi identique à risques équivalents",
        Gouverne.PriseDePoste,
        [new(PremierJour, Annees(2), Preuve.S, "LEGIARTI000033769096")],
        new(
            "Dispense de l’examen d’embauche d’un salarié déjà suivi.",
            "Un salarié déclaré apte dans les 2 ans pour un emploi identique n’a pas à être réexaminé si le médecin du travail tient son avis.",
            "Si vous avez été déclaré apte dans les 2 ans pour le même emploi, votre ancien examen peut compter."));

    public static readonly Regle<Delai> EmaPeriodique = new(
        Section.A, "R. 4624-28", "Examen médical d’aptitude renouvelé dans les 4 ans au plus",
        Gouverne.DateDuCas,
        [new(PremierJour, Annees(4), Preuve.S, "LEGIARTI000033769094")],
        new(
            "Date de l’examen suivant.",
            "L’examen d’aptitude est à renouveler au plus tard 4 ans après le dernier, plus tôt si le médecin du travail le décide.",
            "Vous repassez l’examen d’aptitude au plus tard 4 ans après le dernier, plus tôt si le médecin du travail le décide."));

    public static readonly Regle<Delai> VisiteIntermediaire = new(
        Section.A, "R. 4624-28", "Visite intermédiaire au plus tard 2 ans après la visite avec le médecin du travail",
        Gouverne.DateDuCas,
        [new(PremierJour, Annees(2), Preuve.S, "LEGIARTI000033769094")],
        new(
            "Ajoute une visite entre deux examens.",
            "Entre deux examens d’aptitude, le salarié est vu une fois, au plus tard 2 ans après le médecin du travail.",
            "Entre deux examens d’aptitude, un professionnel de santé vous voit au plus tard 2 ans après le médecin du travail."));

    public static readonly Regle<Delai> EmaJeunes = new(
        Section.A, "R. 4153-40", "Jeunes affectés à des travaux réglementés : avis médical chaque année",
        Gouverne.DateDuCas,
        [new(PremierJour, Annees(1), Preuve.M)],
        new(
            "Avance l’examen suivant à un an.",
            "Un jeune affecté à des travaux réglementés est examiné chaque année.",
            "Avant 18 ans, pour des travaux réglementés, vous êtes examiné chaque année."));

    public static readonly Regle<Delai> EmaRayonnementsA = new(
        Section.A, "R. 4451-82", "Rayonnements ionisants, catégorie A : examen chaque année, sans visite intermédiaire",
        Gouverne.DateDuCas,
        [new(new(2018, 7, 1), Annees(1), Preuve.S, "LEGIARTI000037024438")],
        new(
            "Avance l’examen suivant à un an et supprime la visite intermédiaire.",
            "Un salarié classé en catégorie A pour les rayonnements est examiné chaque année.",
            "Classé en catégorie A pour les rayonnements, vous êtes examiné chaque année."));

    public static readonly Principe PeriodiciteRayonnementsB = new(
        Section.A, "R. 4451-82", "Rayonnements ionisants, catégorie B et radon : périodicité ordinaire du suivi renforcé",
        Gouverne.DateDuCas,
        [new(new(2018, 7, 1), Preuve.S, "LEGIARTI000037024438")],
        new(
            "Confirme le rythme ordinaire du suivi renforcé.",
            "Un salarié classé en catégorie B ou exposé au radon suit le rythme ordinaire : examen tous les 4 ans, visite entre les deux.",
            "Classé en catégorie B ou exposé au radon, vous êtes examiné tous les 4 ans et vu une fois entre les deux."));

    public static readonly Principe PeriodiciteHyperbare = new(
        Section.A, "R. 4461-1 et s.", "Risque hyperbare : périodicité ordinaire du suivi renforcé, sauf arrêté propre",
        Gouverne.DateDuCas,
        [new(PremierJour, Preuve.M)],
        new(
            "Confirme le rythme ordinaire du suivi renforcé.",
            "Un salarié exposé à la pression suit le rythme ordinaire, sauf arrêté propre à son métier.",
            "Exposé à la pression, vous êtes examiné tous les 4 ans et vu une fois entre les deux, sauf arrêté propre à votre métier."));

    internal static readonly Regle[] Toutes =
    [
        EmaEmbauche, AvisRemis, DispenseEma, EmaPeriodique, VisiteIntermediaire, EmaJeunes, EmaRayonnementsA, PeriodiciteRayonnementsB,
        PeriodiciteHyperbare,
    ];
}
