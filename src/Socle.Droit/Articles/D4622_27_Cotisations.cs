using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>What a follow-up costs on average, per worker and year.</summary>
public readonly record struct CoutMoyen(decimal Euros)
{
    public override string ToString() => Francais.Euros(Euros);
}

/// <summary>L. 4622-6, D. 4622-27-4 to -6: what members pay. Two orders of 26/09 fix the cost: that of 2024 for 2025, that of 2025 for 2026.</summary>
public static class Cotisations
{
    private static readonly DateOnly s_2025 = new(2025, 1, 1);

    public static readonly Principe CotisationParTravailleur = new(
        Section.F, "L. 4622-6", "Offre socle : cotisation proportionnelle au nombre de travailleurs, chacun comptant pour une unité",
        Gouverne.Annee, NonDatee(Preuve.S, texte: "Ni équivalent temps plein, ni masse salariale"),
        new(
            "Dit ce qui compte pour la cotisation.",
            "Vous payez par salarié, chacun comptant pour un, quel que soit son temps de travail.",
            "Votre employeur paie le même montant pour vous que pour un collègue, quel que soit votre temps de travail."));

    public static readonly Principe CoutMoyenDuService = new(
        Section.F, "D. 4622-27-4", "Coût moyen d’un service : charges d’exploitation de l’offre socle de l’année précédente, divisées par les travailleurs suivis facturés",
        Gouverne.Annee, NonDatee(Preuve.S),
        new(
            "Permet de comparer les services.",
            "Le coût moyen de votre service est calculé de la même façon que celui des autres.",
            "Le coût du suivi est calculé de la même façon dans tous les services."));

    /// <summary>One version for each year with an order; the years between have none.</summary>
    public static readonly Regle<CoutMoyen> CoutMoyenNational = new(
        Section.F, "D. 4622-27-5", "Coût moyen national de l’offre socle, fixé par arrêté chaque année",
        Gouverne.Annee,
        [
            new(s_2025, new(115.50m), Preuve.S, avantLe: new(2026, 1, 1), texte: "Arrêté du 26/09/2024 (cotisation 2025)"),
            new(new(2026, 1, 1), new(116.00m), Preuve.S, avantLe: new(2027, 1, 1), texte: "Arrêté du 26/09/2025 (cotisation 2026) ; aucun arrêté connu pour 2027"),
        ],
        new(
            "Centre du tunnel des cotisations.",
            "Le coût moyen national est de 116,00 € par salarié en 2026 ; il était de 115,50 € en 2025.",
            "Le suivi d’un salarié coûte en moyenne 116,00 € par an en 2026."));

    public static readonly Principe DateDeLArrete = new(
        Section.F, "D. 4622-27-5", "Arrêté du coût moyen pris avant le 1er octobre pour l’année suivante",
        Gouverne.Annee, NonDatee(Preuve.M),
        new(
            "Dit quand le montant de l’année suivante est connu.",
            "Le montant de l’année suivante est connu avant le 1er octobre.",
            "Le montant de l’année suivante est connu avant le 1er octobre."));

    public static readonly Regle<CoutMoyen> CoutMoyenObserve = new(
        Section.F, "Coût moyen observé", "Coût moyen observé en 2022, sans effet sur les cotisations",
        Gouverne.Annee, [new(new(2022, 1, 1), new(104.50m), Preuve.SSec, avantLe: new(2023, 1, 1), texte: "Cité par l’U2P")],
        new(
            "Repère, sans effet.",
            "Le coût moyen observé en 2022 n’encadre aucune cotisation.",
            "Le coût moyen observé en 2022 n’encadre aucune cotisation."));

    /// <summary>The value is a percentage of the national average.</summary>
    public static readonly Regle<Bornes> Tunnel = new(
        Section.F, "D. 4622-27-6", "Cotisation par travailleur entre 80 % et 120 % du coût moyen national ; dérogations limitatives approuvées en assemblée générale",
        Gouverne.Annee, [new(s_2025, new(80, 120, "%"), Preuve.S, texte: "Applicable depuis le premier arrêté, pour 2025")],
        new(
            "Encadre la cotisation.",
            "La cotisation par salarié doit rester entre 80 % et 120 % du coût moyen national, sauf dérogation votée en assemblée générale.",
            "Ce que paie votre employeur pour vous reste entre 80 % et 120 % du coût moyen national, sauf exception votée."));

    public static readonly Principe GrilleTarifaire = new(
        Section.F, "L. 4622-6", "Offres complémentaire et spécifique : grille tarifaire hors cotisation, approuvée en assemblée générale",
        Gouverne.Annee, NonDatee(Preuve.S),
        new(
            "Sépare les services en plus de la cotisation.",
            "Les services hors de l’offre socle sont facturés à part, selon une grille votée en assemblée générale.",
            "Les services en plus du suivi sont payés à part par votre employeur."));

    public static readonly Principe PublicationDesOffres = new(
        Section.F, "L. 4622-16-1, D. 4622-47-5", "Publication : certification, projet pluriannuel, offres, cotisations, grille et évolution, communiquées aux adhérents et au comité régional",
        Gouverne.DateDuCas, NonDatee(Preuve.M, texte: "Certification, projet et offre des indépendants : [S-sec], décret 2022-1435"),
        new(
            "Rend publics les prix et les résultats.",
            "Le service publie ses offres, ses prix et leur évolution.",
            "Le service publie ses offres, ses prix et ses résultats."));

    internal static readonly Regle[] Toutes =
    [
        CotisationParTravailleur, CoutMoyenDuService, CoutMoyenNational, DateDeLArrete, CoutMoyenObserve, Tunnel, GrilleTarifaire,
        PublicationDesOffres,
    ];
}
