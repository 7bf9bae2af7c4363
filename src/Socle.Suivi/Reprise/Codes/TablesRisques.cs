using Socle.Droit;

namespace Socle.Suivi.Reprise;

/// <summary>Codes of exposures, machines and authorisations. Old software often lists all three in one column.</summary>
internal static class TablesRisques
{
    public const string Nuit = "NUIT";
    public const string Aucun = "AUCUN";

    private static readonly ValeurReprise Rien = new(Aucun, "Aucun", ["aucune", "non", "neant", "sans", "sans risque", "0", "ras"]);

    private static readonly ValeurReprise[] LesEngins =
    [
        E(Droit.Engins.Chariot, "Chariot à conducteur porté", "cariste", "chariot elevateur", "caces chariot", "conduite chariot", "r489", "r389", "caces r489"),
        E(Droit.Engins.GrueTour, "Grue à tour", "r487", "r377", "grutier"),
        E(Droit.Engins.GrueMobile, "Grue mobile", "r483", "r383"),
        E(Droit.Engins.GrueAuxiliaire, "Grue auxiliaire", "r490", "r390", "grue de chargement"),
        E(Droit.Engins.Pemp, "Plate-forme élévatrice (PEMP)", "nacelle", "pemp", "r486", "r386", "caces nacelle"),
        E(Droit.Engins.EnginChantier, "Engin de chantier", "engins de chantier", "r482", "r372", "pelle", "conducteur engins"),
    ];

    private static readonly ValeurReprise[] LesHabilitations =
        [.. Droit.Codes.Habilitations.Valeurs.Select(h => new ValeurReprise(Droit.Codes.Habilitations.De(h), $"Habilitation {h}", []))];

    public static TableReprise Engins { get; } = new(true, [.. LesEngins, Rien]);

    public static TableReprise Habilitations { get; } = new(true, [.. LesHabilitations, Rien]);

    public static TableReprise Risques { get; } = new(true,
    [
        R(Risque.Amiante, "Amiante", "amiante ss3", "amiante ss4", "exposition amiante"),
        R(Risque.Plomb, "Plomb", "exposition plomb"),
        R(Risque.Cmr, "Agents CMR", "cmr", "agents cmr", "cancerogenes", "agents cancerogenes", "cancerogenes mutagenes reprotoxiques"),
        R(Risque.Bio2, "Agents biologiques, groupe 2", "bio 2", "agents biologiques 2", "biologique groupe 2"),
        R(Risque.Bio3, "Agents biologiques, groupe 3", "bio 3", "agents biologiques 3", "biologique groupe 3", "agents biologiques 3 et 4", "agents biologiques groupes 3 et 4"),
        R(Risque.Bio4, "Agents biologiques, groupe 4", "bio 4", "agents biologiques 4", "biologique groupe 4"),
        R(Risque.RayonnementsA, "Rayonnements ionisants, catégorie A", "ri a", "rayonnements a", "rayonnements ionisants a"),
        R(Risque.RayonnementsB, "Rayonnements ionisants, catégorie B", "ri b", "rayonnements b", "rayonnements ionisants b", "rayonnements ionisants"),
        R(Risque.Radon, "Radon"),
        R(Risque.Hyperbare, "Milieu hyperbare", "hyperbare"),
        R(Risque.Echafaudage, "Montage d’échafaudages", "echafaudage", "echafaudages", "montage demontage echafaudages"),
        R(Risque.ChampsEmVle, "Champs électromagnétiques au-delà des valeurs limites", "champs electromagnetiques", "cem"),
        R(Risque.Charges55Kg, "Charges de plus de 55 kg", "port de charges 55 kg", "charges 55 kg", "manutention 55 kg"),
        R(Risque.TravauxReglementesJeunes, "Jeune affecté à des travaux réglementés", "travaux reglementes", "jeune travaux reglementes", "derogation jeunes"),
        R(Risque.ListeEmployeur, "Liste de l’employeur", "liste employeur", "risque employeur"),
        new(Nuit, "Travail de nuit", ["travailleur de nuit", "horaires de nuit"]),
        new(Electricien, "Habilitation électrique, sans son symbole", ["electricite", "habilitation electrique", "electricien", "travaux electriques"]),
        .. LesEngins,
        .. LesHabilitations,
        Rien,
    ]);

    /// <summary>The old reinforced follow-up asked for no symbol, and no symbol is invented: it only serves to explain a date.</summary>
    public const string Electricien = "ELECTRICIEN";

    private static ValeurReprise R(Risque risque, string libelle, params string[] ecritures) => new(Droit.Codes.Risques.De(risque), libelle, ecritures);

    private static ValeurReprise E(Engins engin, string libelle, params string[] ecritures) => new(Droit.Codes.Engins.De(engin), libelle, ecritures);
}
