using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>R. 4624-24 to R. 4624-28: the fitness examination (EMA) and its renewal, and what other titles say of them.</summary>
public static class ExamenAptitude
{
    public static readonly Principe EmaEmbauche = new(
        "R. 4624-24", "Suivi renforcé : examen médical d’aptitude par le médecin du travail avant l’affectation, à la place de la visite d’information",
        Gouverne.Exposition,
        [new(new(2017, 1, 1), Preuve.S, "LEGIARTI000033769104")]);

    public static readonly Regle<Delai> DispenseEma = new(
        "R. 4624-27", "Pas de nouvel examen si le précédent a moins de 2 ans, pour un emploi identique à risques équivalents",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Annees(2), Preuve.S, "LEGIARTI000033769096")]);

    public static readonly Regle<Delai> EmaPeriodique = new(
        "R. 4624-28", "Examen médical d’aptitude renouvelé dans les 4 ans au plus",
        Gouverne.DateDuCas,
        [new(new(2017, 1, 1), Annees(4), Preuve.S, "LEGIARTI000033769094")]);

    public static readonly Regle<Delai> VisiteIntermediaire = new(
        "R. 4624-28", "Visite intermédiaire au plus tard 2 ans après la visite avec le médecin du travail",
        Gouverne.DateDuCas,
        [new(new(2017, 1, 1), Annees(2), Preuve.S, "LEGIARTI000033769094")]);

    public static readonly Regle<Delai> EmaJeunes = new(
        "R. 4153-40", "Jeunes affectés à des travaux réglementés : avis médical chaque année",
        Gouverne.DateDuCas,
        [new(new(2017, 1, 1), Annees(1), Preuve.M)]);

    public static readonly Regle<Delai> EmaRayonnementsA = new(
        "R. 4451-82", "Rayonnements ionisants, catégorie A : examen chaque année, sans visite intermédiaire",
        Gouverne.DateDuCas,
        [new(new(2018, 7, 1), Annees(1), Preuve.S, "LEGIARTI000037024438")]);

    public static readonly Principe PeriodiciteRayonnementsB = new(
        "R. 4451-82", "Rayonnements ionisants, catégorie B et radon : périodicité ordinaire du suivi renforcé",
        Gouverne.DateDuCas,
        [new(new(2018, 7, 1), Preuve.S, "LEGIARTI000037024438")]);

    public static readonly Principe PeriodiciteHyperbare = new(
        "R. 4461-1 et s.", "Risque hyperbare : périodicité ordinaire du suivi renforcé, sauf arrêté propre",
        Gouverne.DateDuCas,
        [new(new(2017, 1, 1), Preuve.M)]);

    internal static readonly Regle[] Toutes =
    [
        EmaEmbauche, DispenseEma, EmaPeriodique, VisiteIntermediaire, EmaJeunes, EmaRayonnementsA, PeriodiciteRayonnementsB, PeriodiciteHyperbare,
    ];
}
