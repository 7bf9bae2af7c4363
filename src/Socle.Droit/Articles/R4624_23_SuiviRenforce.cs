using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

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

    private static readonly DateOnly s_plomb2026 = new(2026, 4, 10);
    private static readonly DateOnly s_sortie2025 = new(2025, 10, 1);

    // ---- I: particular risks

    public static readonly Principe Amiante = new(
        Section.A, "R. 4624-23 I 1°", "Amiante", Gouverne.Exposition, DeuxVersions(), Renforce("à l’amiante"));

    /// <summary>The value is the threshold; none since the text says « au plomb ».</summary>
    public static readonly Regle<SeuilsPlomb?> Plomb = new(
        Section.A, "R. 4624-23 I 2°", "Plomb", Gouverne.Exposition,
        [
            new(PremierJour, new(0.05m, 200, 100), Preuve.S, avantLe: s_plomb2026, texte: "Seuils de R. 4412-160"),
            new(s_plomb2026, null, Preuve.S, Version2026, texte: "Décret 2026-253 du 08/04/2026, art. 3 : toute exposition"),
        ],
        new(
            "Met sous suivi renforcé tous les salariés exposés au plomb ; avant le 10/04/2026, ceux qui dépassaient un seuil.",
            "Depuis le 10/04/2026, tout salarié exposé au plomb doit passer un examen d’aptitude, quelle que soit la mesure.",
            "Depuis le 10/04/2026, si vous êtes exposé au plomb, le médecin du travail vous examine, quelle que soit la mesure."));

    public static readonly Principe Cmr = new(
        Section.A, "R. 4624-23 I 3°", "Agents cancérogènes, mutagènes ou toxiques pour la reproduction (R. 4412-60)",
        Gouverne.Exposition, DeuxVersions(), Renforce("à un produit cancérogène, mutagène ou toxique pour la reproduction"));

    public static readonly Principe AgentsBiologiques34 = new(
        Section.A, "R. 4624-23 I 4°", "Agents biologiques des groupes 3 et 4 (R. 4421-3)",
        Gouverne.Exposition, DeuxVersions(), Renforce("à un microbe dangereux (groupe 3 ou 4)"));

    public static readonly Principe Rayonnements = new(
        Section.A, "R. 4624-23 I 5°", "Rayonnements ionisants", Gouverne.Exposition, DeuxVersions(), Renforce("aux rayonnements ionisants"));

    public static readonly Principe Hyperbare = new(
        Section.A, "R. 4624-23 I 6°", "Risque hyperbare", Gouverne.Exposition, DeuxVersions(), Renforce("à la pression (plongée, caisson)"));

    public static readonly Principe Echafaudage = new(
        Section.A, "R. 4624-23 I 7°", "Chute de hauteur lors du montage et du démontage d’échafaudages",
        Gouverne.Exposition, DeuxVersions(), Renforce("à la chute en montant ou démontant des échafaudages"));

    // ---- II: posts for which the code asks for a fitness examination

    public static readonly Principe Conduite = new(
        Section.A, "R. 4624-23 II", "Autorisation de conduite (R. 4323-56) : suivi renforcé jusqu’au 30/09/2025", Gouverne.DateDuCas,
        [new(PremierJour, Preuve.S, avantLe: s_sortie2025, texte: "Sortie par le décret 2025-355 du 18/04/2025")],
        new(
            "Sort les conducteurs d’engins du suivi renforcé depuis le 01/10/2025.",
            "Depuis le 01/10/2025 un conducteur d’engin n’a plus d’examen d’aptitude : il lui faut une attestation valable 5 ans.",
            "Depuis le 01/10/2025, pour conduire un engin il vous faut une attestation du médecin du travail, valable 5 ans."));

    public static readonly Principe Electricite = new(
        Section.A, "R. 4624-23 II", "Habilitation électrique (R. 4544-10) : suivi renforcé jusqu’au 30/09/2025", Gouverne.DateDuCas,
        [new(PremierJour, Preuve.S, avantLe: s_sortie2025, texte: "Sortie par le décret 2025-355 du 18/04/2025")],
        new(
            "Sort les habilités électriques du suivi renforcé depuis le 01/10/2025.",
            "Depuis le 01/10/2025 un salarié habilité n’a plus d’examen d’aptitude : certaines habilitations demandent une attestation valable 5 ans.",
            "Depuis le 01/10/2025, certaines habilitations électriques demandent une attestation du médecin du travail, valable 5 ans."));

    public static readonly Principe TravauxReglementesJeunes = new(
        Section.A, "R. 4153-40", "Jeunes affectés à des travaux réglementés, jusqu’à 18 ans (R. 4624-23 II)", Gouverne.Exposition,
        [new(PremierJour, Preuve.M)], Renforce("avant 18 ans, à des travaux réglementés"));

    public static readonly Principe Charges55Kg = new(
        Section.A, "R. 4541-9", "Port habituel de charges de plus de 55 kg (R. 4624-23 II)", Gouverne.Exposition,
        [new(PremierJour, Preuve.M)], Renforce("au port habituel de charges de plus de 55 kg"));

    // ---- III: the employer's own list

    public static readonly Principe ListeEmployeur = new(
        Section.A, "R. 4624-23 III", "Liste complémentaire de l’employeur", Gouverne.Exposition, DeuxVersions(),
        new(
            "Permet à l’employeur d’ajouter des postes au suivi renforcé.",
            "Vous pouvez ajouter des postes au suivi renforcé : par écrit, avec vos raisons, après avis du médecin du travail et du comité social et économique.",
            "Votre employeur peut avoir inscrit votre poste parmi ceux qui demandent un examen par le médecin du travail."));

    public static readonly Regle<Delai> MiseAJourListe = new(
        Section.A, "R. 4624-23 III", "Liste complémentaire : transmise au service, tenue à disposition, mise à jour tous les ans", Gouverne.DateDuCas,
        [
            new(PremierJour, Annees(1), Preuve.S, avantLe: s_plomb2026),
            new(s_plomb2026, Annees(1), Preuve.S, Version2026, texte: "Décret 2026-253 du 08/04/2026"),
        ],
        new(
            "Rythme de mise à jour de la liste de l’employeur.",
            "Relisez chaque année votre liste de postes à risque, en cohérence avec votre document unique, et transmettez-la au service.",
            "La liste des postes à risque de votre entreprise est relue chaque année."));

    // ---- IV

    public static readonly Regle<Delai> ConsultationCoct = new(
        Section.A, "R. 4624-23 IV", "Conseil d’orientation des conditions de travail consulté tous les 3 ans sur la liste du I", Gouverne.DateDuCas,
        [
            new(PremierJour, Annees(3), Preuve.S, avantLe: s_plomb2026),
            new(s_plomb2026, Annees(3), Preuve.S, Version2026, texte: "Décret 2026-253 du 08/04/2026"),
        ],
        new(
            "La liste des risques du suivi renforcé est relue au niveau national.",
            "La liste des risques peut changer : elle est relue tous les 3 ans au niveau national.",
            "La liste des risques qui demandent un suivi renforcé est relue tous les 3 ans au niveau national."));

    internal static readonly Regle[] Toutes =
    [
        Amiante, Plomb, Cmr, AgentsBiologiques34, Rayonnements, Hyperbare, Echafaudage,
        Conduite, Electricite, TravauxReglementesJeunes, Charges55Kg, ListeEmployeur, MiseAJourListe, ConsultationCoct,
    ];

    /// <summary>The article was rewritten on 10/04/2026; only its 2° changed in substance.</summary>
    private static VersionRegle[] DeuxVersions() =>
    [
        new(PremierJour, Preuve.S, avantLe: s_plomb2026),
        new(s_plomb2026, Preuve.S, Version2026, texte: "Décret 2026-253 du 08/04/2026"),
    ];

    private static EnClair Renforce(string risque) => new(
        "Met le salarié sous suivi renforcé.",
        $"Un salarié exposé {risque} passe un examen d’aptitude avant de commencer, puis régulièrement.",
        $"Si vous êtes exposé {risque}, le médecin du travail vous examine avant que vous commenciez, puis régulièrement.");
}
