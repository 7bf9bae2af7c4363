namespace Socle.Droit;

/// <summary>What the reference leaves open, and what it asks not to mix up.</summary>
public static class PointsOuverts
{
    public static IReadOnlyList<string> AControler { get; } =
    [
        "R. 4624-45-4, version du 30/04/2026 environ (LEGIARTI000053979704) et son décret d’origine : contenu du dossier médical.",
        "Article supprimé vers le 17/02/2026 (CID LEGIARTI000018493054).",
        "L. 4624-3, version du 26/10/2025 (LEGIARTI000052437117) : l’ajout exact n’a pas été lu.",
        "Loi du 27/07/2026 : numéro, textes exacts de L. 4622-2 et L. 4624-2-2, entrée en vigueur, décret d’application.",
        "Décret 2026-503, articles 3 et 4, non lus ; jour exact du « lendemain de la publication » (15/06/2026 selon le JO du 14/06/2026).",
        "Arrêté du coût moyen national de 2027.",
        "Durée de la prolongation chimique (R. 4412-55) : lue dans une parenthèse commune avec R. 4426-9.",
        "Un article D. 461-x du code de la sécurité sociale et, probablement, R. 717-27 du code rural, modifiés le même jour que R. 4624-45-4.",
        "Tout changement entre le 20/08/2026 et aujourd’hui.",
    ];

    public static IReadOnlyList<string> NePasConfondre { get; } =
    [
        "L’arrêté du 26/09/2024 sur les modèles (abrogé), celui du 26/09/2024 sur la cotisation de 2025, et les arrêtés du 26/09/2025 : attestations, conduite, électricité, cotisation de 2026.",
        "« 75 ans » n’est pas une règle de conservation du dossier médical : elle ne vaut que pour les rayonnements ionisants (R. 4451-83).",
        "La reprise facultative après maternité, prévue par un projet de loi pour 2026, n’a pas été adoptée : la visite de reprise après maternité demeure.",
        "L’arrêté du 03/03/2025 ne crée pas de contre-signature : le champ de signature du salarié disparaît.",
        "5, 4, 3 et 2 ans sont des plafonds : le médecin du travail fixe le délai réel.",
        "Le seul « 3 ans » chiffré par le code est celui de R. 4624-17 ; les autres suivis adaptés sont des visites avancées ou orientées.",
    ];
}
