using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>From how many workers the document is updated each year, and how often.</summary>
public sealed record MiseAJourAnnuelle(int Effectif, Delai Delai)
{
    public override string ToString() => $"dès {Effectif} salariés, tous les {Delai}";
}

/// <summary>R. 4121-1 to R. 4121-4, L. 4121-3, L. 4121-3-1: the single document of risk assessment (DUERP).</summary>
public static class DocumentUnique
{
    private const string Loi = "LEGIARTI000043893919";
    private const string CommeR4121_2 = "Encodé depuis la version de R. 4121-2 du 31/03/2022 ; jour d’effet non relevé";

    private static readonly DateOnly s_debut = new(2022, 3, 31);

    public static readonly Principe InventaireDesRisques = new(
        Section.E, "R. 4121-1", "Inventaire des risques par unité de travail, ambiances thermiques comprises",
        Gouverne.DateDuCas, NonDatee(Preuve.S, "LEGIARTI000023795562"),
        new(
            "Fait écrire les risques de l’entreprise.",
            "Écrivez les risques de chaque unité de travail dans votre document unique.",
            "Votre employeur écrit les risques de votre travail dans un document que vous pouvez consulter."));

    public static readonly Regle<MiseAJourAnnuelle> MajAnnuelle = new(
        Section.E, "R. 4121-2", "Mise à jour annuelle dès 11 salariés, et à chaque aménagement important ou information supplémentaire",
        Gouverne.DateDuCas, [new(s_debut, new(11, Annees(1)), Preuve.S, "LEGIARTI000045386446")],
        new(
            "Rythme de mise à jour du document unique.",
            "À partir de 11 salariés, mettez le document unique à jour chaque année ; en dessous, à chaque changement important.",
            "Le document qui décrit vos risques est relu chaque année dès 11 salariés, et à chaque changement important."));

    public static readonly Regle<Delai> ConservationDuerp = new(
        Section.E, "R. 4121-4", "Chaque version conservée 40 ans, accessible à 7 catégories de personnes",
        Gouverne.DateDuCas, NonDatee(Annees(40), Preuve.S, "LEGIARTI000045386451", CommeR4121_2 + " ; L. 4121-3-1 V", s_debut),
        new(
            "Fait garder toutes les versions.",
            "Gardez chaque version de votre document unique pendant 40 ans.",
            "Les anciennes versions du document sont gardées 40 ans : vous pouvez y retrouver vos risques passés."));

    public static readonly Principe TransmissionDuerp = new(
        Section.E, "L. 4121-3-1 VI", "Document unique transmis au service de santé au travail à chaque mise à jour",
        Gouverne.DateDuCas, NonDatee(Preuve.S, Loi, CommeR4121_2, s_debut),
        new(
            "Fait connaître les risques au service.",
            "Transmettez votre document unique au service à chaque mise à jour.",
            "Le service reçoit le document qui décrit vos risques."));

    /// <summary>From 50 workers a programme; below, a list of actions inside the document.</summary>
    public static readonly Regle<Seuil> Papripact = new(
        Section.E, "L. 4121-3-1 III", "Dès 50 salariés : programme annuel de prévention (PAPRIPACT) ; en dessous : liste d’actions dans le document unique",
        Gouverne.DateDuCas, NonDatee(new Seuil(50, "salariés"), Preuve.S, Loi, CommeR4121_2, s_debut),
        new(
            "Dit sous quelle forme écrire les actions.",
            "À partir de 50 salariés, établissez un programme annuel de prévention ; en dessous, une liste d’actions dans le document unique.",
            "Votre employeur écrit les actions prévues contre les risques de votre travail."));

    public static readonly Principe ContributionDuService = new(
        Section.E, "L. 4121-3", "Le service contribue à l’évaluation des risques ; le comité social et économique est consulté",
        Gouverne.DateDuCas, NonDatee(Preuve.S, "LEGIARTI000043893923", CommeR4121_2, s_debut),
        new(
            "Donne une aide à l’employeur et la parole aux représentants.",
            "Le service vous aide à évaluer les risques ; consultez vos représentants du personnel.",
            "Vos représentants sont consultés sur les risques de votre travail."));

    public static readonly Principe PortailDeDepot = new(
        Section.E, "L. 4121-3-1 V B", "Dépôt sur un portail numérique, prévu au 01/07/2023 puis au 01/07/2024 ; portail non opérationnel",
        Gouverne.DateDuCas, [new(new(2023, 7, 1), Preuve.M, Loi, texte: "Le texte est [S], l’état du portail est de mémoire [M]")],
        new(
            "Prévoit un dépôt en ligne qui n’existe pas encore.",
            "Le dépôt en ligne du document unique est prévu par la loi, mais son portail ne fonctionne pas : gardez vos versions.",
            "Le dépôt en ligne du document est prévu par la loi, mais ne fonctionne pas encore."));

    internal static readonly Regle[] Toutes =
        [InventaireDesRisques, MajAnnuelle, ConservationDuerp, TransmissionDuerp, Papripact, ContributionDuService, PortailDeDepot];
}
