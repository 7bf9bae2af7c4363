using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>R. 4323-56 and R. 4544-10 since 01/10/2025: driving and electrical work leave the SIR for an attestation.</summary>
public static class Attestations
{
    private const string Decret = "Décret 2025-355 du 18/04/2025";

    private static readonly DateOnly s_debut = new(2025, 10, 1);

    public static readonly Regle<Delai> AttestationConduite = new(
        Section.A, "R. 4323-56", "Attestation d’absence de contre-indications à la conduite, valable 5 ans, par le médecin du travail seul",
        Gouverne.DateDuCas,
        [new(s_debut, Annees(5), Preuve.S, "LEGIARTI000051500371", texte: Decret)],
        new(
            "Demande une attestation pour conduire certains engins.",
            "Sans attestation en cours, votre autorisation de conduite ne vaut pas ; elle est à renouveler tous les 5 ans.",
            "Pour conduire certains engins, le médecin du travail doit vous avoir remis une attestation, valable 5 ans."));

    public static readonly Regle<Engins> EnginsConcernes = new(
        Section.A, "Arrêté du 26/09/2025 (conduite)", "Engins dont la conduite demande l’attestation",
        Gouverne.DateDuCas,
        [new(s_debut, Engins.Chariot | Engins.GrueTour | Engins.GrueMobile | Engins.GrueAuxiliaire | Engins.Pemp | Engins.EnginChantier, Preuve.SSec)],
        new(
            "Dit quels engins demandent l’attestation.",
            "L’attestation concerne les grues, les chariots à conducteur porté, les nacelles et les engins de chantier.",
            "L’attestation concerne les grues, les chariots à conducteur porté, les nacelles et les engins de chantier."));

    public static readonly Regle<Delai> AttestationElectrique = new(
        Section.A, "R. 4544-10", "Attestation d’absence de contre-indications aux travaux électriques, valable 5 ans, par le médecin du travail seul",
        Gouverne.DateDuCas,
        [new(s_debut, Annees(5), Preuve.S, texte: Decret)],
        new(
            "Demande une attestation pour certaines habilitations électriques.",
            "Sans attestation en cours, l’habilitation sous tension ou au voisinage ne vaut pas ; elle est à renouveler tous les 5 ans.",
            "Pour travailler sous tension ou au voisinage, le médecin du travail doit vous avoir remis une attestation, valable 5 ans."));

    /// <summary>Work under voltage (T, and cleaning N), electrical work in the vicinity (V), short interventions in the vicinity (BR).</summary>
    public static readonly Regle<Habilitations> HabilitationsConcernees = new(
        Section.A, "Arrêté du 26/09/2025 (électricité), art. 2", "Habilitations qui demandent l’attestation : sous tension, travaux et interventions au voisinage",
        Gouverne.DateDuCas,
        [
            new(
                s_debut,
                Habilitations.BT | Habilitations.HT | Habilitations.B1T | Habilitations.B2T | Habilitations.H1T | Habilitations.H2T
                | Habilitations.B1N | Habilitations.B2N | Habilitations.H1N | Habilitations.H2N
                | Habilitations.B1V | Habilitations.B2V | Habilitations.H1V | Habilitations.H2V
                | Habilitations.BR,
                Preuve.SSec),
        ],
        new(
            "Dit quelles habilitations demandent l’attestation.",
            "L’attestation concerne les travaux sous tension ou au voisinage ; H0, B0 et BS en sont exclues.",
            "L’attestation concerne les travaux sous tension ou au voisinage ; H0, B0 et BS en sont exclues."));

    public static readonly Principe RemiseAuTravailleur = new(
        Section.A, "R. 4323-56 ; R. 4544-10, -11, -11-1, -11-2", "Attestation remise au travailleur seulement, versée au dossier, valable d’une entreprise à l’autre",
        Gouverne.DateDeLaVisite,
        [new(s_debut, Preuve.S, texte: Decret)],
        new(
            "Dit à qui l’attestation est remise.",
            "C’est le salarié qui vous présente son attestation, jamais le service ; gardez-en une copie tant qu’elle est valable.",
            "L’attestation vous est remise à vous seul ; montrez-la à votre employeur, gardez-la si vous changez d’entreprise."));

    public static readonly Principe Transition = new(
        Section.A, "Décret 2025-355", "Un avis d’aptitude délivré avant le 01/10/2025 vaut attestation, 5 ans à compter de sa délivrance",
        Gouverne.DateDeLaVisite,
        [new(s_debut, Preuve.S)],
        new(
            "Garde leur valeur aux avis d’aptitude anciens.",
            "Un avis d’aptitude délivré avant le 01/10/2025 tient lieu d’attestation pendant 5 ans : rien à refaire d’ici là.",
            "Votre avis d’aptitude d’avant le 01/10/2025 tient lieu d’attestation pendant 5 ans."));

    public static readonly Regle<Delai> RefusContestable = new(
        Section.A, "Décret 2025-355", "Refus d’attestation contestable aux prud’hommes dans les 15 jours",
        Gouverne.Notification,
        [new(s_debut, Jours(15), Preuve.SSec)],
        new(
            "Ouvre un recours contre le refus d’attestation.",
            "Le refus d’attestation se conteste devant le conseil de prud’hommes dans les 15 jours.",
            "Si l’attestation vous est refusée, vous pouvez saisir le conseil de prud’hommes dans les 15 jours."));

    internal static readonly Regle[] Toutes =
    [
        AttestationConduite, EnginsConcernes, AttestationElectrique, HabilitationsConcernees, RemiseAuTravailleur, Transition, RefusContestable,
    ];
}
