namespace Socle.Droit;

/// <summary>Lead thresholds of R. 4412-160, repealed on 10/04/2026.</summary>
/// <param name="Air">mg/m³ over 8 hours.</param>
/// <param name="PlombemieHomme">µg/l.</param>
/// <param name="PlombemieFemme">µg/l.</param>
public sealed record SeuilsPlomb(decimal Air, decimal PlombemieHomme, decimal PlombemieFemme)
{
    public override string ToString() =>
        $"plus de {Francais.Nombre(Air)} mg/m³ sur 8 h, ou plus de {Francais.Nombre(PlombemieHomme)} µg/l (hommes) ou {Francais.Nombre(PlombemieFemme)} µg/l (femmes)";
}

/// <summary>R. 4624-23: who is under the reinforced follow-up (SIR).</summary>
public static class SuiviRenforce
{
    private const string Version2026 = "LEGIARTI000053786012";

    private static readonly DateOnly s_debut = new(2017, 1, 1);
    private static readonly DateOnly s_plomb2026 = new(2026, 4, 10);
    private static readonly DateOnly s_sortie2025 = new(2025, 10, 1);

    // ---- I: particular risks

    public static readonly Principe Amiante = new(
        "R. 4624-23 I 1°", "Amiante", Gouverne.Exposition, DeuxVersions());

    /// <summary>The value is the threshold; none since the text says « au plomb ».</summary>
    public static readonly Regle<SeuilsPlomb?> Plomb = new(
        "R. 4624-23 I 2°", "Plomb", Gouverne.Exposition,
        [
            new(s_debut, new(0.05m, 200, 100), Preuve.S, avantLe: s_plomb2026, texte: "Seuils de R. 4412-160"),
            new(s_plomb2026, null, Preuve.S, Version2026, texte: "Décret 2026-253 du 08/04/2026, art. 3 : toute exposition"),
        ]);

    public static readonly Principe Cmr = new(
        "R. 4624-23 I 3°", "Agents cancérogènes, mutagènes ou toxiques pour la reproduction (R. 4412-60)", Gouverne.Exposition, DeuxVersions());

    public static readonly Principe AgentsBiologiques34 = new(
        "R. 4624-23 I 4°", "Agents biologiques des groupes 3 et 4 (R. 4421-3)", Gouverne.Exposition, DeuxVersions());

    public static readonly Principe Rayonnements = new(
        "R. 4624-23 I 5°", "Rayonnements ionisants", Gouverne.Exposition, DeuxVersions());

    public static readonly Principe Hyperbare = new(
        "R. 4624-23 I 6°", "Risque hyperbare", Gouverne.Exposition, DeuxVersions());

    public static readonly Principe Echafaudage = new(
        "R. 4624-23 I 7°", "Chute de hauteur lors du montage et du démontage d’échafaudages", Gouverne.Exposition, DeuxVersions());

    // ---- II: posts for which the code asks for a fitness examination

    public static readonly Principe Conduite = new(
        "R. 4624-23 II", "Autorisation de conduite (R. 4323-56) : suivi renforcé jusqu’au 30/09/2025", Gouverne.DateDuCas,
        [new(s_debut, Preuve.S, avantLe: s_sortie2025, texte: "Sortie par le décret 2025-355 du 18/04/2025")]);

    public static readonly Principe Electricite = new(
        "R. 4624-23 II", "Habilitation électrique (R. 4544-10) : suivi renforcé jusqu’au 30/09/2025", Gouverne.DateDuCas,
        [new(s_debut, Preuve.S, avantLe: s_sortie2025, texte: "Sortie par le décret 2025-355 du 18/04/2025")]);

    public static readonly Principe TravauxReglementesJeunes = new(
        "R. 4153-40", "Jeunes affectés à des travaux réglementés, jusqu’à 18 ans (R. 4624-23 II)", Gouverne.Exposition,
        [new(s_debut, Preuve.M)]);

    public static readonly Principe Charges55Kg = new(
        "R. 4541-9", "Port habituel de charges de plus de 55 kg (R. 4624-23 II)", Gouverne.Exposition,
        [new(s_debut, Preuve.M)]);

    // ---- III: the employer's own list

    public static readonly Principe ListeEmployeur = new(
        "R. 4624-23 III", "Liste complémentaire de l’employeur", Gouverne.Exposition, DeuxVersions());

    internal static readonly Regle[] Toutes =
    [
        Amiante, Plomb, Cmr, AgentsBiologiques34, Rayonnements, Hyperbare, Echafaudage,
        Conduite, Electricite, TravauxReglementesJeunes, Charges55Kg, ListeEmployeur,
    ];

    /// <summary>The article was rewritten on 10/04/2026; only its 2° changed in substance.</summary>
    private static VersionRegle[] DeuxVersions() =>
    [
        new(s_debut, Preuve.S, avantLe: s_plomb2026),
        new(s_plomb2026, Preuve.S, Version2026, texte: "Décret 2026-253 du 08/04/2026"),
    ];
}
