namespace Socle.Dossier.Protocoles;

/// <param name="Cle">In the address of the page that copies it.</param>
public sealed record ModeleDeProtocole(string Cle, string Titre, ContenuProtocole Contenu);

/// <summary>
/// Starting points to copy, that ask nothing of anyone: whatever a doctor keeps is the doctor's to sign. No threshold, no period: those are
/// the service's medical choices.
/// </summary>
public static class ModelesDeProtocole
{
    public static IReadOnlyList<ModeleDeProtocole> Tous { get; } =
    [
        Modele("bruit", "Bruit", ["BRUIT"],
            [Oui("Porte ses protections auditives tout le temps du bruit"), Oui("Gêne pour entendre ou suivre une conversation"), Oui("Acouphènes, sifflements"), Texte("Bruit hors du travail (musique, chasse, bricolage)")],
            ["AUDIOMETRIE", "OTOSCOPIE"],
            [Fiche("Porter ses protections auditives tout le temps du bruit", "Les retirer quelques minutes suffit à perdre l’essentiel de leur effet."), Fiche("Ménager ses oreilles hors du travail", null)]),
        Modele("nuit", "Travail de nuit", ["NUIT"],
            [Nombre("Heures de sommeil après une nuit travaillée", "heures"), Oui("Somnolence au travail ou sur le trajet du retour"), Choix("Comment la nuit est vécue", "bien", "avec peine", "mal"), Texte("Repas pendant la nuit")],
            ["TENSION", "POIDS_TAILLE"],
            [Fiche("Dormir de jour quand on travaille la nuit", "Noir, calme, téléphone coupé\u00A0; une courte sieste avant de prendre le poste."), Fiche("Manger quand on travaille la nuit", null), Fiche("Conduire reposé, faire des pauses", null)]),
        Modele("chimique", "Agents chimiques", ["CHIMIQUE"],
            [Oui("Porte les gants et le masque prévus"), Oui("Irritation de la peau, des yeux ou du nez au travail, qui passe en congé"), Oui("Connaît les fiches de sécurité des produits"), Texte("Produits manipulés")],
            ["SPIROMETRIE"],
            [Fiche("Lire l’étiquette et la fiche de sécurité", null), Fiche("Se laver les mains, ne pas manger au poste", null), Fiche("Choisir et changer ses gants", null)]),
        Modele("ecran", "Travail sur écran", ["ECRAN"],
            [Nombre("Heures d’écran par jour de travail", "heures"), Oui("Fatigue visuelle en fin de journée"), Oui("Douleurs de la nuque, du dos ou des poignets"), Oui("Porte une correction adaptée à la distance de l’écran")],
            ["ERGOVISION"],
            [Fiche("Régler la hauteur et la distance de l’écran", null), Fiche("Faire des pauses visuelles", "Regarder au loin quelques instants, souvent."), Fiche("Bouger et se lever régulièrement", null)]),
        Modele("vibrations", "Vibrations", ["VIBRATIONS_MB", "VIBRATIONS_CE"],
            [Oui("Doigts blancs ou engourdis au froid"), Oui("Douleurs du dos après la conduite d’engins"), Texte("Outils ou engins, et combien de temps par jour")],
            ["CAPILLAROSCOPIE"],
            [Fiche("Signaler tôt une douleur liée au travail", null), Fiche("Se protéger du froid", null), Fiche("Arrêter de fumer", "Le tabac aggrave l’effet des vibrations sur les doigts.")]),
        Modele("manutention", "Manutention et gestes répétitifs", ["CHARGES", "GESTES_REPETITIFS"],
            [Oui("Douleurs du dos ou des épaules dans les douze derniers mois"), Oui("Se sert des aides mécaniques"), Choix("Effort ressenti à la fin du poste", "léger", "moyen", "fort")],
            [],
            [Fiche("Porter une charge sans se blesser", null), Fiche("Se servir des aides mécaniques", null), Fiche("Varier ses tâches", null)]),
    ];

    public static ModeleDeProtocole? De(string? cle) => Tous.FirstOrDefault(m => m.Cle == cle);

    private static ModeleDeProtocole Modele(string cle, string titre, string[] expositions, QuestionProtocole[] questions, string[] mesures, ConseilProtocole[] conseils) => new(cle, titre, new ContenuProtocole
    {
        Portee = new PorteeProtocole { Expositions = expositions },
        Questions = [.. questions.Select((q, i) => q with { Code = $"Q{i + 1}" })],
        Mesures = [.. mesures.Select(m => new MesureProtocole(m, VocabulaireDesProtocoles.LibelleExamen(m), null, false))],
        Conseils = [.. conseils.Select((c, i) => c with { Code = $"C{i + 1}" })],
    });

    private static QuestionProtocole Oui(string libelle) => new("", libelle, NatureReponse.OuiNon, [], null, null, false);

    private static QuestionProtocole Choix(string libelle, params string[] choix) => new("", libelle, NatureReponse.Choix, choix, null, null, false);

    private static QuestionProtocole Nombre(string libelle, string unite) => new("", libelle, NatureReponse.Nombre, [], unite, null, false);

    private static QuestionProtocole Texte(string libelle) => new("", libelle, NatureReponse.Texte, [], null, null, false);

    private static ConseilProtocole Fiche(string titre, string? texte) => new("", titre, texte, null);
}
