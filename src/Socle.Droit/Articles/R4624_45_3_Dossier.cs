using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>R. 4624-45-3 to R. 4624-45-8, L. 4624-8: the medical file (DMST), what it holds, who reaches it, how it moves.</summary>
public static class DossierMedical
{
    private static readonly DateOnly s_debut = new(2023, 3, 31);
    private static readonly DateOnly s_contenu2026 = new(2026, 4, 30);

    public static readonly Principe ConstitutionDuDossier = new(
        Section.D, "R. 4624-45-3", "Dossier numérique sécurisé, constitué par le médecin, le collaborateur, l’interne ou l’infirmier",
        Gouverne.DateDuCas,
        [new(s_debut, Preuve.S, texte: "Applicable au 31/03/2023 aux dossiers créés depuis le 16/11/2022 et aux travailleurs suivis")],
        new(
            "Un dossier numérique pour chaque travailleur suivi.",
            "Le service tient pour chaque salarié un dossier médical auquel vous n’avez jamais accès.",
            "Le service tient un dossier médical à votre nom ; votre employeur n’y a jamais accès."));

    public static readonly Principe ContenuDuDossier = new(
        Section.D, "R. 4624-45-4", "Contenu en 7 blocs : identité avec INS, expositions, santé, correspondances, documents remis, droits, consentements et oppositions",
        Gouverne.DateDuCas,
        [
            new(s_debut, Preuve.S, avantLe: s_contenu2026, texte: "Version de 2022"),
            new(s_contenu2026, Preuve.D, "LEGIARTI000053979704", texte: "Modifié vers le 30/04/2026 : texte non trouvé, à lire en priorité", effetReleve: false),
        ],
        new(
            "Fixe ce que contient le dossier.",
            "Ce que vous déclarez (poste, expositions) entre dans le dossier ; le reste ne vous est pas communiqué.",
            "Votre dossier réunit votre identité, vos expositions, votre santé, les documents remis et vos choix."));

    public static readonly Principe AccesDesSoignants = new(
        Section.D, "R. 4624-45-5", "Lecture et écriture : professionnels de santé chargés du suivi (L. 4624-1)",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, aPartirDu: s_debut),
        new(
            "Réserve le dossier aux soignants du service.",
            "Seuls les professionnels de santé du service lisent le dossier d’un salarié.",
            "Seuls les professionnels de santé chargés de votre suivi lisent et complètent votre dossier."));

    public static readonly Principe AccesDelegue = new(
        Section.D, "R. 4624-45-5", "Accès limité aux blocs 1° et 2° : personnels de R. 4623-38 et R. 4623-40, sur délégation du médecin et sous sa responsabilité",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, texte: "Les qualités (intervenant en prévention, assistant) sont de mémoire [M]", aPartirDu: s_debut),
        new(
            "Ouvre une partie du dossier au reste de l’équipe.",
            "L’intervenant en prévention et l’assistant ne voient que l’identité et les expositions, si le médecin le leur confie.",
            "L’intervenant en prévention et l’assistant ne voient que votre identité et vos expositions, si le médecin le leur confie."));

    public static readonly Principe TraceDesAcces = new(
        Section.D, "R. 4624-45-5", "Toute action tracée et conservée : au moins date, heure, identité du professionnel",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, aPartirDu: s_debut),
        new(
            "Garde la trace de chaque consultation.",
            "Chaque consultation d’un dossier médical laisse une trace.",
            "Chaque consultation de votre dossier laisse une trace : qui, quel jour, à quelle heure."));

    public static readonly Principe IdentificationElectronique = new(
        Section.D, "R. 4624-45-5", "Identification électronique et interopérabilité : référentiels des L. 1470-1 à -5 du code de la santé publique",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, aPartirDu: s_debut),
        new(
            "Fixe comment on prouve qui on est pour ouvrir un dossier.",
            "Les soignants s’identifient par un moyen reconnu pour ouvrir un dossier.",
            "Les soignants s’identifient par un moyen reconnu pour ouvrir votre dossier."));

    public static readonly Principe InformationEtOpposition = new(
        Section.D, "R. 4624-45-6", "Information à la création et au transfert ; opposition à l’accès du praticien correspondant et des professionnels sous autorité, ou d’un autre service",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, texte: "Les deux oppositions sont tracées", aPartirDu: s_debut),
        new(
            "Donne un choix au travailleur.",
            "Le salarié peut limiter l’accès à son dossier ; vous n’en êtes pas informé.",
            "Vous êtes informé à la création et au transfert de votre dossier, et pouvez vous opposer à certains accès."));

    public static readonly Principe TransfertDuDossier = new(
        Section.D, "R. 4624-45-7", "Transfert : le service compétent demande, informe le travailleur, vérifie la non-opposition ; messagerie sécurisée ; aucun délai chiffré",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, texte: "Données de tiers seulement si strictement nécessaires", aPartirDu: s_debut),
        new(
            "Fait suivre le dossier d’un service à l’autre.",
            "Quand un salarié change de service, les services se transmettent son dossier : vous n’avez rien à faire.",
            "Si vous changez de service, le nouveau demande votre dossier à l’ancien, sauf si vous vous y opposez."));

    public static readonly Principe CommunicationAuTravailleur = new(
        Section.D, "R. 4624-45-8", "Communication au travailleur et aux ayants droit ; rectification, effacement, limitation ; pas d’opposition à la constitution ni à l’alimentation",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, texte: "L. 1110-4 et L. 1111-7 du code de la santé publique", aPartirDu: s_debut),
        new(
            "Donne accès à son propre dossier.",
            "Le salarié peut demander son dossier médical ; vous ne pouvez pas le demander pour lui.",
            "Vous pouvez obtenir votre dossier, sur papier ou par voie électronique, et faire corriger une erreur."));

    public static readonly Regle<DelaiDeCommunication> DelaiCommunication = new(
        Section.D, "CSP L. 1111-7", "Délai de communication du dossier au patient : 8 jours, 2 mois si les informations ont plus de 5 ans",
        Gouverne.DateDuCas, NonDatee(new DelaiDeCommunication(Delai.Jours(8), Delai.Mois(2), Delai.Annees(5)), Preuve.M),
        new(
            "Limite l’attente de celui qui demande son dossier.",
            "Le service répond directement au salarié qui demande son dossier.",
            "Vous recevez votre dossier dans les 8 jours, 2 mois si les informations ont plus de 5 ans."));

    public static readonly Principe IdentifiantDuDossier = new(
        Section.D, "L. 4624-8", "Identifiant du dossier : l’INS (L. 1111-8-1 du code de la santé publique), quand il existe",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, aPartirDu: s_debut),
        new(
            "Évite de confondre deux dossiers.",
            "Le service vérifie l’identité de chaque salarié : transmettez-lui des états civils exacts.",
            "Votre dossier porte votre identité nationale de santé, quand elle existe."));

    internal static readonly Regle[] Toutes =
    [
        ConstitutionDuDossier, ContenuDuDossier, AccesDesSoignants, AccesDelegue, TraceDesAcces, IdentificationElectronique,
        InformationEtOpposition, TransfertDuDossier, CommunicationAuTravailleur, DelaiCommunication, IdentifiantDuDossier,
    ];
}

/// <summary>How long one waits for a file, and the age from which one waits longer.</summary>
public sealed record DelaiDeCommunication(Delai Ordinaire, Delai Ancien, Delai AncienApres)
{
    public override string ToString() => $"{Ordinaire}, {Ancien} au-delà de {AncienApres}";
}
