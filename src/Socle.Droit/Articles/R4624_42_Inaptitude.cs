using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>R. 4624-42 to R. 4624-44, L. 4624-3, L. 4624-6, L. 1226-4: measures and unfitness.</summary>
public static class AvisInaptitude
{
    private static readonly DateOnly s_loi2025 = new(2025, 10, 26);

    public static readonly Principe MesuresIndividuelles = new(
        Section.C, "L. 4624-3", "Mesures individuelles d’aménagement proposées par écrit par le médecin du travail",
        Gouverne.DateDeLaVisite,
        [
            new(PremierJour, Preuve.S, avantLe: s_loi2025, effetReleve: false),
            new(s_loi2025, Preuve.S, "LEGIARTI000052437117", texte: "Loi 2025-989 du 24/10/2025 (intitulé de mémoire [M]) : le principe subsiste, l’ajout exact n’a pas été lu"),
        ],
        new(
            "Permet d’adapter le poste ou les horaires.",
            "Le médecin du travail peut vous proposer par écrit d’adapter le poste ou les horaires du salarié.",
            "Le médecin du travail peut proposer par écrit d’adapter votre poste ou vos horaires."));

    public static readonly Principe ReponseDeLEmployeur = new(
        Section.C, "L. 4624-6", "L’employeur prend en considération avis et propositions ; son refus est motivé par écrit",
        Gouverne.Notification,
        NonDatee(Preuve.SSec),
        new(
            "Oblige l’employeur à répondre.",
            "Appliquez l’avis ou la proposition ; si vous refusez, écrivez pourquoi au salarié et au médecin du travail.",
            "Votre employeur doit tenir compte de l’avis ; s’il refuse, il écrit pourquoi."));

    public static readonly Principe ConditionsInaptitude = new(
        Section.C, "R. 4624-42", "Inaptitude : au moins un examen, étude de poste, étude des conditions de travail avec date d’actualisation de la fiche d’entreprise, échange avec l’employeur",
        Gouverne.DateDeLaVisite,
        NonDatee(Preuve.SEgal),
        new(
            "Quatre conditions avant un avis d’inaptitude.",
            "Avant un avis d’inaptitude, le service étudie le poste et les conditions de travail et vous contacte.",
            "Avant un avis d’inaptitude, le médecin du travail vous examine, fait étudier votre poste et parle avec votre employeur."));

    public static readonly Regle<Delai> SecondExamen = new(
        Section.C, "R. 4624-42", "Second examen, s’il est nécessaire, dans les 15 jours qui suivent le premier ; notification au plus tard à cette date",
        Gouverne.DateDeLaVisite,
        NonDatee(Jours(15), Preuve.SEgal),
        new(
            "Limite le temps entre deux examens.",
            "Si un second examen est nécessaire, il a lieu dans les 15 jours ; l’avis vous est notifié au plus tard ce jour-là.",
            "Si un second examen est nécessaire, il a lieu dans les 15 jours ; l’avis vous est remis au plus tard ce jour-là."));

    public static readonly Principe DispenseDeReclassement = new(
        Section.C, "R. 4624-42", "Dispense de reclassement : maintien gravement préjudiciable, ou état de santé faisant obstacle à tout reclassement",
        Gouverne.DateDeLaVisite,
        NonDatee(Preuve.SEgal, texte: "L. 1226-2-1 et L. 1226-12 sont cités de mémoire [M]"),
        new(
            "Dispense de chercher un autre poste.",
            "Si l’avis porte l’une de ces deux mentions, vous n’avez pas à chercher un autre poste.",
            "Si l’avis porte l’une de ces deux mentions, votre employeur n’a pas à chercher un autre poste."));

    public static readonly Principe MotifsAuDossier = new(
        Section.C, "R. 4624-43, R. 4624-44", "Motifs consignés au dossier médical ; avis du médecin inspecteur possible",
        Gouverne.DateDeLaVisite,
        NonDatee(Preuve.M),
        new(
            "Dit où sont les motifs.",
            "Les motifs médicaux restent au dossier : ils ne vous sont pas communiqués.",
            "Les motifs médicaux restent dans votre dossier, que vous pouvez demander."));

    public static readonly Regle<Delai> RepriseDuSalaire = new(
        Section.C, "L. 1226-4, L. 1226-11", "Salaire repris 1 mois après l’examen, sans reclassement ni licenciement",
        Gouverne.DateDeLaVisite,
        NonDatee(Mois(1), Preuve.M),
        new(
            "Fixe quand le salaire reprend.",
            "Un mois après l’examen, sans reclassement ni licenciement, vous reprenez le versement du salaire.",
            "Un mois après l’examen, sans reclassement ni licenciement, votre salaire est de nouveau versé."));

    internal static readonly Regle[] Toutes =
    [
        MesuresIndividuelles, ReponseDeLEmployeur, ConditionsInaptitude, SecondExamen, DispenseDeReclassement, MotifsAuDossier,
        RepriseDuSalaire,
    ];
}
