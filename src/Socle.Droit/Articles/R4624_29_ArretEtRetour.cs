using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>From how many days of leave the return calls for a visit.</summary>
/// <param name="AccidentDuTravail">3°: days of leave for a work accident.</param>
/// <param name="Maladie">4°: days of leave for an illness or accident outside work.</param>
public sealed record SeuilsReprise(int AccidentDuTravail, int Maladie)
{
    public override string ToString() =>
        $"maternité et maladie professionnelle : toute durée ; accident du travail : {AccidentDuTravail} jours ; maladie ou accident non professionnel : {Maladie} jours";
}

/// <summary>R. 4624-29 to R. 4624-33, L. 4624-2-4, L. 1226-1-3: during the leave and on the return.</summary>
public static class ArretEtRetour
{
    private static readonly DateOnly s_mars2022 = new(2022, 3, 18);
    private static readonly DateOnly s_reforme2022 = new(2022, 3, 31);
    private static readonly DateOnly s_decret2026 = new(2026, 6, 15);

    /// <summary>The value is the length from which the right opens: "more than 30 days" is the 31st.</summary>
    public static readonly Regle<Delai> Prereprise = new(
        Section.B, "L. 4624-2-4", "Visite de préreprise pendant un arrêt de plus de 30 jours, jamais à l’initiative de l’employeur, qui informe de cette possibilité",
        Gouverne.DebutArret,
        [new(new(2022, 4, 1), Jours(31), Preuve.S, "LEGIARTI000043891306", texte: "Arrêts commençant après le 31/03/2022")],
        new(
            "Ouvre une visite pendant l’arrêt.",
            "Au-delà de 30 jours d’arrêt, informez le salarié qu’il peut demander une visite ; vous ne pouvez pas la demander pour lui.",
            "Au-delà de 30 jours d’arrêt, vous pouvez demander une visite pour préparer votre retour."));

    public static readonly Principe InitiativePrereprise = new(
        Section.B, "R. 4624-29", "Préreprise à l’initiative du travailleur, du médecin traitant, du service médical de l’assurance maladie ou du médecin du travail",
        Gouverne.DebutArret,
        [new(new(2022, 4, 1), Preuve.S, "LEGIARTI000045371016")],
        new(
            "Dit qui peut demander la visite.",
            "Cette visite est demandée par le salarié ou par un médecin, jamais par vous.",
            "Vous-même, votre médecin traitant, le médecin-conseil ou le médecin du travail pouvez demander cette visite."));

    public static readonly Principe RecommandationsPrereprise = new(
        Section.B, "R. 4624-30", "Préreprise : recommandations ; l’employeur en est informé sauf opposition du travailleur",
        Gouverne.DateDeLaVisite,
        [new(s_decret2026, Preuve.S, "LEGIARTI000054250636", texte: "Décret 2026-503 du 12/06/2026 ; la version d’avant n’est pas encodée")],
        new(
            "Dit ce qui sort de la visite, et qui le sait.",
            "Le service peut vous transmettre des recommandations pour le retour, sauf si le salarié s’y oppose.",
            "Le médecin peut recommander des aménagements ; votre employeur en est informé, sauf si vous vous y opposez."));

    public static readonly Regle<SeuilsReprise> Reprise = new(
        Section.B, "R. 4624-31", "Visite de reprise après maternité, maladie professionnelle, accident du travail de 30 jours, arrêt de 60 jours",
        Gouverne.DelivranceArret,
        [
            new(s_reforme2022, new(30, 60), Preuve.S, avantLe: s_decret2026),
            new(s_decret2026, new(30, 60), Preuve.S, "LEGIARTI000054250639", texte: "Décret 2026-503 du 12/06/2026"),
        ],
        new(
            "Dit quels arrêts demandent une visite au retour.",
            "Au retour d’un congé de maternité, d’une maladie professionnelle, de 30 jours d’accident du travail ou de 60 jours d’arrêt, le salarié doit être vu.",
            "Au retour d’un congé de maternité, d’une maladie professionnelle, de 30 jours d’accident du travail ou de 60 jours d’arrêt, vous êtes vu par le service."));

    public static readonly Regle<Delai> DelaiReprise = new(
        Section.B, "R. 4624-31", "La visite a lieu le jour de la reprise effective, au plus tard dans les 8 jours qui suivent",
        Gouverne.DebutArret,
        [new(s_reforme2022, Jours(8), Preuve.S)],
        new(
            "Date de la visite de reprise.",
            "Prévenez le service dès que vous connaissez la date de retour : la visite a lieu au plus tard 8 jours après.",
            "Vous êtes vu le jour de votre retour ou dans les 8 jours."));

    public static readonly Regle<Delai> DispenseReprise = new(
        Section.B, "R. 4624-31", "Reprise non requise si une préreprise de moins de 30 jours a conclu qu’aucune mesure n’était nécessaire, sauf demande",
        Gouverne.DelivranceArret,
        [new(s_decret2026, Jours(30), Preuve.S, "LEGIARTI000054250639", texte: "Décret 2026-503 : arrêts délivrés à compter du 15/06/2026")],
        new(
            "Supprime une visite devenue inutile.",
            "Pour les arrêts délivrés depuis le 15/06/2026, le service peut vous dire que la visite de reprise n’est pas requise ; vous pouvez la demander.",
            "Pour les arrêts délivrés depuis le 15/06/2026, si le médecin vous a vu dans les 30 jours avant le retour et n’a rien demandé, la visite de reprise n’est pas obligatoire ; vous pouvez la demander."));

    public static readonly Principe ObjetReprise = new(
        Section.B, "R. 4624-32", "Objet de la visite de reprise, en quatre points",
        Gouverne.DateDeLaVisite,
        [new(s_mars2022, Preuve.S, "LEGIARTI000045371021")],
        new(
            "Dit ce que le médecin vérifie au retour.",
            "La visite de reprise a un objet fixé par le code : le poste repris et ce qu’il faudrait y changer.",
            "La visite de reprise a un objet fixé par le code : votre poste et ce qu’il faudrait y changer."));

    public static readonly Regle<Delai> InformationAt = new(
        Section.B, "R. 4624-33", "Arrêt de moins de 30 jours pour accident du travail : l’employeur en informe le médecin du travail",
        Gouverne.DebutArret,
        [new(s_mars2022, Jours(30), Preuve.S, "LEGIARTI000045371018")],
        new(
            "Fait connaître les accidents sans visite de reprise.",
            "Informez le médecin du travail de tout arrêt de moins de 30 jours pour accident du travail.",
            "Votre employeur informe le médecin du travail de votre accident, même sans visite de reprise."));

    public static readonly Principe ArretsQuiSeSuivent = new(
        Section.B, "Lecture de R. 4624-31", "Des arrêts qui se suivent d’un jour à l’autre sont un seul arrêt ; il est délivré quand l’est le premier",
        Gouverne.DebutArret,
        [new(s_reforme2022, Preuve.D)],
        new(
            "Additionne les prolongations.",
            "Un arrêt et ses prolongations comptent comme un seul arrêt.",
            "Votre arrêt et ses prolongations comptent comme un seul arrêt."));

    public static readonly Regle<Delai> Liaison = new(
        Section.B, "L. 1226-1-3", "Rendez-vous de liaison, facultatif, à partir de 30 jours d’arrêt",
        Gouverne.DebutArret,
        [new(s_reforme2022, Jours(30), Preuve.SSec, texte: "Arrêts débutant à compter du 31/03/2022")],
        new(
            "Permet un échange pendant l’arrêt.",
            "À partir de 30 jours d’arrêt, vous pouvez proposer un rendez-vous au salarié ; il peut refuser sans conséquence.",
            "À partir de 30 jours d’arrêt, vous pouvez demander ou refuser un rendez-vous avec votre employeur, sans conséquence."));

    public static readonly Principe DureeLiaison = new(
        Section.B, "D. 1226-8-1", "Durée d’arrêt qui ouvre le rendez-vous de liaison",
        Gouverne.DebutArret,
        [new(s_reforme2022, Preuve.SSec, texte: "Décret 2022-373")],
        new(
            "Fixe la durée d’arrêt du rendez-vous de liaison.",
            "Le service et, s’il le souhaite, le référent handicap peuvent être associés à ce rendez-vous.",
            "Le service de santé au travail et, si vous le voulez, le référent handicap peuvent être associés à ce rendez-vous."));

    internal static readonly Regle[] Toutes =
    [
        Prereprise, InitiativePrereprise, RecommandationsPrereprise, Reprise, DelaiReprise, DispenseReprise, ObjetReprise, InformationAt,
        ArretsQuiSeSuivent, Liaison, DureeLiaison,
    ];
}
