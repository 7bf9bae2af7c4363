using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>How long a mandate lasts, and how many may follow each other.</summary>
public sealed record Mandats(Delai Duree, int? Consecutifs)
{
    public override string ToString() => Consecutifs is { } nombre ? $"{Duree}, {nombre} consécutifs au plus" : $"{Duree}";
}

/// <summary>The deadlines of the supervisory commission.</summary>
/// <param name="Convocation">Agenda and documents before a meeting.</param>
/// <param name="ConvocationMiseAPied">The same when a doctor's suspension is on the agenda.</param>
/// <param name="Formation">Training after appointment.</param>
/// <param name="ProcesVerbal">Minutes after a meeting.</param>
/// <param name="Composition">A change of composition is told.</param>
public sealed record DelaisCommission(Delai Convocation, Delai ConvocationMiseAPied, Delai Formation, Delai ProcesVerbal, Delai Composition)
{
    public override string ToString() =>
        $"ordre du jour {Convocation} avant ({ConvocationMiseAPied} si mise à pied d’un médecin), formation dans les {Formation}, "
        + $"procès-verbal dans le {ProcesVerbal}, composition communiquée dans le {Composition}";
}

/// <summary>L. 4622-11 to L. 4622-14, D. 4622-19 to D. 4622-43: who governs a service between companies.</summary>
public static class Gouvernance
{
    public static readonly Principe ConseilParitaire = new(
        Section.G, "L. 4622-11, D. 4622-19", "Conseil d’administration paritaire ; durée et nombre de mandats limités",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, texte: "Lu par D. 4622-49-1"),
        new(
            "Partage la direction du service.",
            "Employeurs et salariés siègent à parts égales au conseil d’administration de votre service.",
            "Vos représentants siègent à parts égales avec les employeurs au conseil d’administration du service."));

    public static readonly Regle<Mandats> MandatsDuConseil = new(
        Section.G, "L. 4622-11, D. 4622-19", "Conseil d’administration : mandat de 4 ans, 2 consécutifs au plus",
        Gouverne.DateDuCas, NonDatee(new Mandats(Annees(4), 2), Preuve.M),
        new(
            "Limite les mandats.",
            "Un administrateur est nommé pour 4 ans, deux fois de suite au plus.",
            "Un administrateur est nommé pour 4 ans, deux fois de suite au plus."));

    public static readonly Regle<Seuil> TailleDuConseil = new(
        Section.G, "L. 4622-11, D. 4622-19", "Conseil d’administration : 20 membres au plus ; président employeur, trésorier et vice-président salariés",
        Gouverne.DateDuCas, NonDatee(new Seuil(20, "membres"), Preuve.M),
        new(
            "Limite la taille du conseil et répartit ses fonctions.",
            "Le conseil compte 20 membres au plus ; il est présidé par un employeur.",
            "Le conseil compte 20 membres au plus ; son trésorier et son vice-président sont des salariés."));

    public static readonly Regle<Bornes> TailleDeLaCommission = new(
        Section.G, "D. 4622-33", "Commission de contrôle : 9 à 21 membres",
        Gouverne.DateDuCas, NonDatee(new Bornes(9, 21, "membres"), Preuve.SEgal),
        new(
            "Fixe la taille de la commission.",
            "La commission de contrôle de votre service compte 9 à 21 membres.",
            "La commission de contrôle du service compte 9 à 21 membres."));

    public static readonly Principe CompositionDeLaCommission = new(
        Section.G, "L. 4622-12", "Commission de contrôle : un tiers d’employeurs, deux tiers de salariés ; présidée par un salarié",
        Gouverne.DateDuCas, NonDatee(Preuve.M),
        new(
            "Donne la majorité aux salariés dans le contrôle.",
            "Un tiers des membres de la commission de contrôle représente les employeurs.",
            "Deux tiers des membres de la commission de contrôle représentent les salariés, et l’un d’eux la préside."));

    public static readonly Regle<Mandats> MandatsDeLaCommission = new(
        Section.G, "D. 4622-35 à -43", "Commission de contrôle : mandat de 4 ans ; trésorier du conseil incompatible avec la présidence",
        Gouverne.DateDuCas, NonDatee(new Mandats(Annees(4), null), Preuve.SEgal),
        new(
            "Fixe la durée du mandat.",
            "Un membre de la commission de contrôle est nommé pour 4 ans.",
            "Un membre de la commission de contrôle est nommé pour 4 ans."));

    public static readonly Regle<DelaisCommission> FonctionnementDeLaCommission = new(
        Section.G, "D. 4622-35 à -43", "Commission de contrôle : formation, convocation, procès-verbal et changement de composition dans des délais",
        Gouverne.DateDuCas, NonDatee(new DelaisCommission(Jours(15), Jours(10), Mois(3), Mois(1), Mois(1)), Preuve.SEgal),
        new(
            "Donne du temps pour lire avant de voter.",
            "Les membres reçoivent les documents 15 jours avant la réunion et une formation dans les 3 mois.",
            "Les membres reçoivent les documents 15 jours avant la réunion et une formation dans les 3 mois."));

    public static readonly Principe ConsultationDeLaCommission = new(
        Section.G, "D. 4622-31", "Commission de contrôle consultée sur le budget, la compétence, les secteurs, les créations et suppressions",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal),
        new(
            "Dit sur quoi la commission donne son avis.",
            "Le service consulte la commission de contrôle sur son budget, ses secteurs et ses créations.",
            "Vos représentants donnent leur avis sur le budget et les secteurs du service."));

    /// <summary>The value is how many professionals one delegate stands for.</summary>
    public static readonly Regle<Seuil> DeleguesDeLaCmt = new(
        Section.G, "D. 4622-29", "Commission médico-technique : direction, médecins, intervenants, infirmiers, assistants ; 1 délégué titulaire et 1 suppléant pour 8",
        Gouverne.DateDuCas, NonDatee(new Seuil(8, "professionnels pour 1 délégué titulaire et 1 suppléant"), Preuve.SEgal),
        new(
            "Réunit les professionnels du service.",
            "Les professionnels du service décident ensemble de leurs priorités.",
            "Les professionnels du service décident ensemble de leurs priorités."));

    public static readonly Principe ProjetPluriannuel = new(
        Section.G, "L. 4622-13, L. 4622-14, D. 4622-28", "La commission médico-technique élabore le projet pluriannuel et donne son avis sur les priorités",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal),
        new(
            "Fixe les priorités du service.",
            "Le service a un projet sur plusieurs années, qui est public.",
            "Le service a un projet sur plusieurs années, qui est public."));

    public static readonly Regle<Seuil> ReunionsDeLaCmt = new(
        Section.G, "D. 4622-30", "Commission médico-technique : au moins 3 réunions par an",
        Gouverne.DateDuCas, NonDatee(new Seuil(3, "réunions par an"), Preuve.M),
        new(
            "Fixe un minimum de réunions.",
            "Les professionnels du service se réunissent au moins 3 fois par an.",
            "Les professionnels du service se réunissent au moins 3 fois par an."));

    public static readonly Regle<Delai> DureeDuContratPluriannuel = new(
        Section.G, "D. 4622-47", "Contrat pluriannuel (CPOM) avec la DREETS et la Carsat : 5 ans au plus",
        Gouverne.DateDuCas, NonDatee(Annees(5), Preuve.SEgal),
        new(
            "Limite la durée du contrat avec l’État.",
            "Le service s’engage avec l’État et la Carsat pour 5 ans au plus.",
            "Le service s’engage avec l’État et la Carsat pour 5 ans au plus."));

    internal static readonly Regle[] Toutes =
    [
        ConseilParitaire, MandatsDuConseil, TailleDuConseil, TailleDeLaCommission, CompositionDeLaCommission, MandatsDeLaCommission,
        FonctionnementDeLaCommission, ConsultationDeLaCommission, DeleguesDeLaCmt, ProjetPluriannuel, ReunionsDeLaCmt,
        DureeDuContratPluriannuel,
    ];
}
