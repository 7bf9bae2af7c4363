namespace Socle.Droit;

/// <summary>The orders that fix the models of opinions and attestations. Three texts bear the date 26/09: do not mix them up.</summary>
public static class ModelesDeDocuments
{
    private const string Arrete2017 = "Arrêté du 16/10/2017";
    private const string Arrete2025 = "Arrêté du 03/03/2025";
    private const string Attestations2025 = "Arrêté du 26/09/2025 (attestations)";

    private static readonly DateOnly s_2017 = new(2017, 11, 1);
    private static readonly DateOnly s_2025 = new(2025, 7, 1);
    private static readonly DateOnly s_attestations = new(2025, 10, 1);

    public static readonly Principe ModeleAttestationSuivi = new(
        Section.C, "Modèle de l’attestation de suivi", "Attestation de suivi : toute visite sauf préreprise", Gouverne.DateDeLaVisite, Modele(1),
        new(
            "Fixe la forme de l’attestation de suivi.",
            "L’attestation de suivi que vous recevez suit un modèle national, changé le 01/07/2025.",
            "L’attestation de suivi que vous recevez suit un modèle national, changé le 01/07/2025."));

    public static readonly Principe ModeleAvisAptitude = new(
        Section.C, "Modèle de l’avis d’aptitude", "Avis d’aptitude : examens d’aptitude du suivi renforcé et leurs renouvellements", Gouverne.DateDeLaVisite, Modele(2),
        new(
            "Fixe la forme de l’avis d’aptitude.",
            "L’avis d’aptitude que vous recevez suit un modèle national, changé le 01/07/2025.",
            "L’avis d’aptitude que vous recevez suit un modèle national, changé le 01/07/2025."));

    public static readonly Principe ModeleAvisInaptitude = new(
        Section.C, "Modèle de l’avis d’inaptitude", "Avis d’inaptitude : toute visite sauf préreprise, à la place de l’attestation", Gouverne.DateDeLaVisite, Modele(3),
        new(
            "Fixe la forme de l’avis d’inaptitude.",
            "L’avis d’inaptitude remplace l’attestation de suivi ; il suit un modèle national, changé le 01/07/2025.",
            "L’avis d’inaptitude remplace l’attestation de suivi ; il suit un modèle national, changé le 01/07/2025."));

    public static readonly Principe ModeleMesures = new(
        Section.C, "Modèle des mesures d’aménagement", "Proposition de mesures d’aménagement, jointe à l’attestation ou à l’avis", Gouverne.DateDeLaVisite, Modele(4),
        new(
            "Fixe la forme de la proposition d’aménagement.",
            "La proposition d’aménagement accompagne l’attestation ou l’avis ; elle suit un modèle national, changé le 01/07/2025.",
            "La proposition d’aménagement accompagne votre attestation ou votre avis ; elle suit un modèle national, changé le 01/07/2025."));

    public static readonly Principe PrerepriseSansModele = new(
        Section.C, "Modèles, préreprise", "La préreprise ne donne lieu à aucun des quatre documents", Gouverne.DateDeLaVisite,
        [
            new(s_2017, Preuve.D, avantLe: s_2025, article: Arrete2017, texte: "Déduit du texte de 2025 : à contrôler dans celui de 2017"),
            new(s_2025, Preuve.S, article: Arrete2025),
        ],
        new(
            "Aucun document de suivi après une préreprise.",
            "Une visite faite pendant l’arrêt à la demande du salarié ne vous donne pas de document.",
            "Après une visite de préreprise vous ne recevez ni attestation ni avis, mais des recommandations s’il y a lieu."));

    /// <summary>Took effect and was repealed within a month: of no lasting use, kept so that a document of those weeks is understood.</summary>
    public static readonly Principe ModelesAbroges = new(
        Section.C, "Arrêté du 26/09/2024 (modèles, TEMT2426054A)", "Modèles abrogés aussitôt, sans usage durable", Gouverne.DateDeLaVisite,
        [new(new(2024, 10, 11), Preuve.S, avantLe: new(2024, 11, 5), texte: "Abrogé par l’arrêté du 05/11/2024 ; le jour d’effet de l’abrogation n’est pas relevé")],
        new(
            "Explique un document d’octobre 2024.",
            "Quelques documents d’octobre 2024 ont pu suivre un modèle abrogé le mois suivant.",
            "Quelques documents d’octobre 2024 ont pu suivre un modèle abrogé le mois suivant."));

    public static readonly Principe SansSignatureDuSalarie = new(
        Section.C, Arrete2025, "Modèles sans champ de signature du salarié", Gouverne.DateDeLaVisite,
        [new(s_2025, Preuve.S)],
        new(
            "Retire une signature.",
            "Depuis le 01/07/2025 les documents n’ont plus de place pour la signature du salarié.",
            "Depuis le 01/07/2025 vous n’avez plus à signer le document."));

    public static readonly Principe ModeleConduite = new(
        Section.C, "Modèle de l’attestation de conduite", "Attestation d’absence de contre-indications à la conduite", Gouverne.DateDeLaVisite,
        [new(s_attestations, Preuve.S, article: Attestations2025 + ", annexe 1", texte: "NOR TSST2525767A")],
        new(
            "Fixe la forme de l’attestation de conduite.",
            "L’attestation de conduite que le salarié vous présente suit un modèle national.",
            "L’attestation de conduite qui vous est remise suit un modèle national."));

    public static readonly Principe ModeleElectricite = new(
        Section.C, "Modèle de l’attestation électrique", "Attestation d’absence de contre-indications aux travaux électriques", Gouverne.DateDeLaVisite,
        [new(s_attestations, Preuve.S, article: Attestations2025 + ", annexe 2", texte: "NOR TSST2525767A")],
        new(
            "Fixe la forme de l’attestation électrique.",
            "L’attestation électrique que le salarié vous présente suit un modèle national.",
            "L’attestation électrique qui vous est remise suit un modèle national."));

    internal static readonly Regle[] Toutes =
    [
        ModeleAttestationSuivi, ModeleAvisAptitude, ModeleAvisInaptitude, ModeleMesures, PrerepriseSansModele, ModelesAbroges,
        SansSignatureDuSalarie, ModeleConduite, ModeleElectricite,
    ];

    private static VersionRegle[] Modele(int annexe) =>
    [
        new(s_2017, Preuve.S, avantLe: s_2025, article: Arrete2017, texte: "JORFTEXT000035840515"),
        new(s_2025, Preuve.S, article: $"{Arrete2025}, annexe {annexe}", texte: "JO du 15/03/2025"),
    ];
}
