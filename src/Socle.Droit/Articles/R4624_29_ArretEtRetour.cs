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
    private static readonly DateOnly s_reforme2022 = new(2022, 3, 31);
    private static readonly DateOnly s_decret2026 = new(2026, 6, 15);

    /// <summary>The value is the length from which the right opens: "more than 30 days" is the 31st.</summary>
    public static readonly Regle<Delai> Prereprise = new(
        "L. 4624-2-4", "Visite de préreprise pendant un arrêt de plus de 30 jours, jamais à l’initiative de l’employeur",
        Gouverne.DebutArret,
        [new(new(2022, 4, 1), Jours(31), Preuve.S, "LEGIARTI000043891306", texte: "Arrêts commençant après le 31/03/2022")]);

    public static readonly Principe InitiativePrereprise = new(
        "R. 4624-29", "Préreprise à l’initiative du travailleur, du médecin traitant, du service médical de l’assurance maladie ou du médecin du travail",
        Gouverne.DebutArret,
        [new(new(2022, 4, 1), Preuve.S, "LEGIARTI000045371016")]);

    public static readonly Regle<SeuilsReprise> Reprise = new(
        "R. 4624-31", "Visite de reprise après maternité, maladie professionnelle, accident du travail de 30 jours, arrêt de 60 jours",
        Gouverne.DelivranceArret,
        [
            new(s_reforme2022, new(30, 60), Preuve.S, avantLe: s_decret2026),
            new(s_decret2026, new(30, 60), Preuve.S, "LEGIARTI000054250639", texte: "Décret 2026-503 du 12/06/2026"),
        ]);

    public static readonly Regle<Delai> DelaiReprise = new(
        "R. 4624-31", "La visite a lieu le jour de la reprise effective, au plus tard dans les 8 jours qui suivent",
        Gouverne.DebutArret,
        [new(s_reforme2022, Jours(8), Preuve.S)]);

    public static readonly Regle<Delai> DispenseReprise = new(
        "R. 4624-31", "Reprise non requise si une préreprise de moins de 30 jours a conclu qu’aucune mesure n’était nécessaire, sauf demande",
        Gouverne.DelivranceArret,
        [new(s_decret2026, Jours(30), Preuve.S, "LEGIARTI000054250639", texte: "Décret 2026-503 : arrêts délivrés à compter du 15/06/2026")]);

    public static readonly Regle<Delai> InformationAt = new(
        "R. 4624-33", "Arrêt de moins de 30 jours pour accident du travail : l’employeur en informe le médecin du travail",
        Gouverne.DebutArret,
        [new(new(2022, 3, 18), Jours(30), Preuve.S, "LEGIARTI000045371018")]);

    public static readonly Principe ArretsQuiSeSuivent = new(
        "Lecture de R. 4624-31", "Des arrêts qui se suivent d’un jour à l’autre sont un seul arrêt ; il est délivré quand l’est le premier",
        Gouverne.DebutArret,
        [new(s_reforme2022, Preuve.D)]);

    public static readonly Regle<Delai> Liaison = new(
        "L. 1226-1-3", "Rendez-vous de liaison, facultatif, à partir de 30 jours d’arrêt",
        Gouverne.DebutArret,
        [new(s_reforme2022, Jours(30), Preuve.SSec, texte: "Arrêts débutant à compter du 31/03/2022")]);

    public static readonly Principe DureeLiaison = new(
        "D. 1226-8-1", "Durée d’arrêt qui ouvre le rendez-vous de liaison",
        Gouverne.DebutArret,
        [new(s_reforme2022, Preuve.SSec, texte: "Décret 2022-373")]);

    internal static readonly Regle[] Toutes =
    [
        Prereprise, InitiativePrereprise, Reprise, DelaiReprise, DispenseReprise, InformationAt, ArretsQuiSeSuivent, Liaison, DureeLiaison,
    ];
}
