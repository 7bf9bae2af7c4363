using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>What happens to a service that does not conform.</summary>
/// <param name="Reduit">Reduced approval at the request, once.</param>
/// <param name="MiseEnDemeure">Longest formal notice under way.</param>
public sealed record NonConformite(Delai Reduit, Delai MiseEnDemeure)
{
    public override string ToString() => $"agrément d’au plus {Reduit}, non renouvelable ; mise en demeure d’au plus {MiseEnDemeure}";
}

/// <summary>L. 4622-6-1, D. 4622-48 to D. 4622-57: approval, membership, yearly data, and what moved around them.</summary>
public static class Agrement
{
    public static readonly Regle<Delai> DureeAgrement = new(
        Section.G, "L. 4622-6-1, D. 4622-48", "Agrément de 5 ans",
        Gouverne.DateDuCas, NonDatee(Annees(5), Preuve.SEgal),
        new(
            "Donne une durée à l’autorisation du service.",
            "Votre service est autorisé par l’État pour 5 ans.",
            "Votre service est autorisé par l’État pour 5 ans."));

    public static readonly Principe CahierDesCharges = new(
        Section.G, "D. 4622-49-1", "Cahier des charges de l’agrément : gouvernance, certification, commissions, publicité, proximité",
        Gouverne.DateDuCas, [new(new(2022, 11, 16), Preuve.SEgal, texte: "16-17/11/2022")],
        new(
            "Dit ce qu’un service doit montrer pour être autorisé.",
            "Pour être autorisé, un service montre comment il est dirigé, certifié et proche de ses adhérents.",
            "Pour être autorisé, un service montre comment il est dirigé, certifié et proche des salariés."));

    public static readonly Regle<NonConformite> AgrementNonConforme = new(
        Section.G, "D. 4622-51", "Non-conformité : agrément réduit non renouvelable avec engagement daté ; en cours, réduction ou retrait après mise en demeure ; adhérents informés",
        Gouverne.DateDuCas, NonDatee(new NonConformite(Annees(2), Mois(6)), Preuve.SEgal),
        new(
            "Sanctionne un service qui ne remplit pas ses obligations.",
            "Si votre service perd son agrément ou le voit réduit, il vous en informe.",
            "Si votre service ne remplit pas ses obligations, son autorisation est réduite ou retirée."));

    public static readonly Principe RefusDAdhesion = new(
        Section.G, "D. 4622-21", "Refus d’adhésion interdit dans la compétence du service, sauf avis de la DREETS ; adhésion hors secteur possible dans la région sous deux conditions",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal),
        new(
            "Garantit à chaque employeur un service.",
            "Un service compétent pour vous ne peut pas refuser votre adhésion.",
            "Le service compétent ne peut pas refuser votre employeur."));

    public static readonly Principe DonneesAnnuelles = new(
        Section.G, "D. 4622-57", "Données annuelles transmises à la direction générale du travail, à la place des anciens rapports médical et financier",
        Gouverne.Annee, NonDatee(Preuve.S, texte: "En 2024 : avant le 30/06"),
        new(
            "Fait rendre compte chaque année.",
            "Le service rend compte chaque année de son activité à l’État, sans nommer personne.",
            "Le service rend compte chaque année de son activité à l’État, sans nommer personne."));

    public static readonly Principe RapportAnnuel = new(
        Section.G, "D. 4622-54 à -56", "Rapport annuel d’activité présenté au conseil d’administration et à la commission de contrôle",
        Gouverne.Annee, NonDatee(Preuve.SSec, texte: "L’existence du rapport est seule confirmée"),
        new(
            "Fait rendre compte aux représentants.",
            "Le service présente chaque année un rapport d’activité à ses instances.",
            "Le service présente chaque année un rapport d’activité à vos représentants."));

    public static readonly Principe AgrementRayonnements = new(
        Section.G, "Arrêté du 06/08/2024 (TSST2414162A), titre II", "Agrément complémentaire pour le suivi renforcé des rayonnements ionisants : nouvelles conditions de demande",
        Gouverne.DateDuCas, [new(new(2026, 1, 1), Preuve.S)],
        new(
            "Encadre les services qui suivent les salariés exposés aux rayonnements.",
            "Pour suivre vos salariés exposés aux rayonnements, le service doit avoir un agrément en plus.",
            "Pour suivre des salariés exposés aux rayonnements, le service doit avoir un agrément en plus."));

    public static readonly Principe ActionsDInformation = new(
        Section.G, "L. 4622-2", "Actions annuelles d’information sur les facteurs de risque",
        Gouverne.DateDuCas,
        [new(new(2026, 7, 29), Preuve.SSec, "LEGIARTI000054527128", texte: "Loi du 27/07/2026, numéro non relevé ; article identifié par position et contenu ; jour d’effet à confirmer", effetReleve: false)],
        new(
            "Ajoute une mission au service.",
            "Le service informe chaque année vos salariés sur les facteurs de risque pour la santé.",
            "Le service vous informe chaque année sur les facteurs de risque pour la santé."));

    /// <summary>Seen in the index, by position only: nothing is deduced from it.</summary>
    public static readonly Principe ArticleInfirmiersSupprime = new(
        Section.G, "Article non identifié (CID LEGIARTI000018493054)", "Article supprimé vers le 17/02/2026, section « infirmiers » du titre II, probablement R. 4623-29",
        Gouverne.DateDuCas, [new(new(2026, 2, 17), Preuve.D, texte: "Texte non identifié : à contrôler", effetReleve: false)],
        new(
            "Inconnu : à lire avant d’en tirer quoi que ce soit.",
            "Un article sur les infirmiers a été supprimé vers le 17/02/2026 ; son effet n’est pas encore connu.",
            "Un article sur les infirmiers a été supprimé vers le 17/02/2026 ; son effet n’est pas encore connu."));

    internal static readonly Regle[] Toutes =
    [
        DureeAgrement, CahierDesCharges, AgrementNonConforme, RefusDAdhesion, DonneesAnnuelles, RapportAnnuel, AgrementRayonnements,
        ActionsDInformation, ArticleInfirmiersSupprime,
    ];
}
