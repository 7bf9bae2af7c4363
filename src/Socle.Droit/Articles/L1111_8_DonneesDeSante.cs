using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>L. 1111-8 and its kin, L. 4624-8-1, L. 4624-8-2: health data and digital rules.</summary>
public static class DonneesDeSante
{
    public static readonly Principe HebergeurDeDonneesDeSante = new(
        Section.H, "CSP L. 1111-8, R. 4624-45-9", "Hébergement externe : hébergeur de données de santé",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal),
        new(
            "Protège les données confiées à un tiers.",
            "Si le service confie ses données, c’est à un hébergeur certifié.",
            "Si le service confie vos données, c’est à un hébergeur certifié."));

    public static readonly Principe ReferentielsNumeriques = new(
        Section.H, "L. 4624-8-2", "Outils conformes aux référentiels d’interopérabilité et de sécurité de l’Agence du numérique en santé ; condition de la certification",
        Gouverne.DateDuCas, [new(new(2024, 1, 1), Preuve.S, texte: "Au plus tard le 01/01/2024 ; adaptables aux services")],
        new(
            "Fixe le niveau de sécurité des outils.",
            "Les outils de votre service respectent des règles nationales de sécurité.",
            "Les outils de votre service respectent des règles nationales de sécurité."));

    public static readonly Principe IdentificationDesSoignants = new(
        Section.H, "CSP L. 1470-1 à -6", "Identification électronique : référentiel de la PGSSI-S, Pro Santé Connect, carte CPS ou e-CPS",
        Gouverne.DateDuCas, [new(new(2022, 6, 1), Preuve.SSec, texte: "Arrêté du 28/03/2022")],
        new(
            "Dit comment un soignant prouve qui il est.",
            "Les soignants du service s’identifient par un moyen national.",
            "Les soignants qui ouvrent votre dossier s’identifient par un moyen national."));

    public static readonly Principe IdentiteNationaleDeSante = new(
        Section.H, "CSP L. 1111-8-1, L. 4624-8", "INS : matricule et 5 traits, téléservice INSi, qualification par pièce d’identité ; numéro FINESS et certificat serveur du service",
        Gouverne.DateDuCas, NonDatee(Preuve.SSec),
        new(
            "Vérifie l’identité avant de rattacher une donnée de santé.",
            "Le service vérifie l’identité des salariés avec une pièce d’identité.",
            "Apportez une pièce d’identité à votre visite : elle permet de vérifier votre identité de santé."));

    public static readonly Principe MessagerieSecurisee = new(
        Section.H, "R. 4624-45-7", "Transfert du dossier par messagerie sécurisée",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, aPartirDu: new(2023, 3, 31)),
        new(
            "Protège le dossier pendant son transfert.",
            "Les dossiers passent d’un service à l’autre par une messagerie protégée, jamais par vous.",
            "Votre dossier passe d’un service à l’autre par une messagerie protégée."));

    public static readonly Principe DossierMedicalPartage = new(
        Section.H, "CSP L. 1111-18, L. 4624-8-1, L. 4624-7 II", "DMP : accès et alimentation par le médecin du travail avec consentement exprès ; refus jamais communiqué à l’employeur, ni faute ni motif d’inaptitude",
        Gouverne.DateDuCas, NonDatee(Preuve.S, texte: "Exclu des éléments notifiés au médecin mandaté par l’employeur"),
        new(
            "Laisse le choix au travailleur.",
            "Vous ne saurez jamais si un salarié a ouvert ou refusé son dossier partagé au médecin du travail.",
            "Le médecin du travail ne voit votre dossier partagé que si vous l’acceptez ; refuser n’a aucune conséquence."));

    public static readonly Principe VoletSanteAuTravail = new(
        Section.H, "CSP L. 1111-15", "Volet santé au travail du DMP et de Mon espace santé, avec consentement",
        Gouverne.DateDuCas, NonDatee(Preuve.M),
        new(
            "Ouvre un volet du dossier partagé.",
            "Ce volet appartient au salarié : vous n’y avez pas accès.",
            "Avec votre accord, des éléments de santé au travail entrent dans Mon espace santé."));

    public static readonly Principe GuideCnil = new(
        Section.H, "Guide de la CNIL pour les services de santé au travail", "Guide de la CNIL, décembre 2023",
        Gouverne.DateDuCas, [new(new(2023, 12, 1), Preuve.SSec, texte: "Décembre 2023, jour non relevé", effetReleve: false)],
        new(
            "Explique comment protéger les données.",
            "Le service suit le guide de la CNIL pour protéger les données de vos salariés.",
            "Le service suit le guide de la CNIL pour protéger vos données."));

    public static readonly Principe Naf2025 = new(
        Section.H, "Nomenclature d’activités de l’Insee", "NAF 2025 remplace la NAF rév. 2",
        Gouverne.DateDuCas, [new(new(2027, 1, 1), Preuve.SSec, texte: "Sirene diffuse déjà le code NAF 2025 depuis le 16/12/2025")],
        new(
            "Change le code d’activité des entreprises.",
            "Votre code d’activité change le 01/01/2027 : celui de la NAF 2025 est déjà dans Sirene.",
            "Le code d’activité de votre entreprise change le 01/01/2027 : rien ne change pour vous."));

    internal static readonly Regle[] Toutes =
    [
        HebergeurDeDonneesDeSante, ReferentielsNumeriques, IdentificationDesSoignants, IdentiteNationaleDeSante, MessagerieSecurisee,
        DossierMedicalPartage, VoletSanteAuTravail, GuideCnil, Naf2025,
    ];
}
