using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>The three lengths that texts word differently.</summary>
/// <param name="PlusDe30">« Plus de 30 jours ».</param>
/// <param name="AuMoins30">« Au moins 30 jours ».</param>
/// <param name="AuMoins60">« Au moins 60 jours ».</param>
public sealed record LectureDesDurees(int PlusDe30, int AuMoins30, int AuMoins60)
{
    public override string ToString() => $"plus de 30 jours : {PlusDe30} ; au moins 30 : {AuMoins30} ; au moins 60 : {AuMoins60}";
}

/// <summary>How spans of time are counted. Which date governs what: docs/adr/0010.</summary>
public static class CalculDesDelais
{
    public static readonly Regle<Seuil> FetesLegales = new(
        Section.J, "L. 3133-1", "Onze fêtes légales",
        Gouverne.DateDuCas, NonDatee(new Seuil(11, "fêtes légales"), Preuve.M, texte: "La liste des jours est [S], publiée par etalab"),
        new(
            "Dit quels jours sont fériés.",
            "Une échéance qui tombe un jour férié vous est signalée.",
            "Une échéance qui tombe un jour férié vous est signalée."));

    public static readonly Regle<Seuil> FetesAlsaceMoselle = new(
        Section.J, "L. 3134-13", "Alsace-Moselle : Vendredi saint et 26 décembre en plus",
        Gouverne.DateDuCas, NonDatee(new Seuil(2, "fêtes de plus"), Preuve.S, texte: "Données d’etalab"),
        new(
            "Ajoute deux jours fériés en Alsace et en Moselle.",
            "En Alsace et en Moselle, le Vendredi saint et le 26 décembre sont fériés.",
            "En Alsace et en Moselle, le Vendredi saint et le 26 décembre sont fériés."));

    public static readonly Principe QuantiemeAQuantieme = new(
        Section.J, "CPC art. 641", "Délai en mois ou en années : de quantième à quantième, à défaut le dernier jour du mois ; le jour de l’acte ne compte pas",
        Gouverne.Notification, NonDatee(Preuve.M),
        new(
            "Dit comment on compte un délai.",
            "Un délai de mois va d’une date à la même date ; le jour de départ ne compte pas.",
            "Un délai de mois va d’une date à la même date ; le jour de départ ne compte pas."));

    public static readonly Principe ReportDuTerme = new(
        Section.J, "CPC art. 642", "Délais de procédure : un terme tombant un samedi, un dimanche ou un jour férié est reporté au premier jour ouvrable",
        Gouverne.Notification, NonDatee(Preuve.M),
        new(
            "Repousse la fin d’un délai de procédure.",
            "Si le dernier jour pour contester tombe un samedi, un dimanche ou un jour férié, vous avez jusqu’au jour ouvrable suivant.",
            "Si le dernier jour pour contester tombe un samedi, un dimanche ou un jour férié, vous avez jusqu’au jour ouvrable suivant."));

    public static readonly Principe DateBrute = new(
        Section.J, "Choix de conception", "Visites, périodicités et 8 jours de la reprise : date brute, jamais reportée ; une alerte la signale si elle n’est pas ouvrable",
        Gouverne.DateDuCas, NonDatee(Preuve.D),
        new(
            "Garde la date la plus prudente.",
            "Une visite due un dimanche est à faire avant : aucune règle ne la repousse.",
            "Une visite due un dimanche est à faire avant : aucune règle ne la repousse."));

    public static readonly Principe DureeDArret = new(
        Section.J, "Usage", "Durée d’un arrêt en jours calendaires, bornes incluses : du 1er au 30, 30 jours",
        Gouverne.DebutArret, NonDatee(Preuve.M),
        new(
            "Dit comment on compte un arrêt.",
            "Un arrêt du 1er au 30 compte 30 jours.",
            "Un arrêt du 1er au 30 compte 30 jours."));

    public static readonly Regle<LectureDesDurees> PlusDeEtAuMoins = new(
        Section.J, "L. 4624-2-4, R. 4624-31, L. 1226-1-3", "« Plus de 30 jours » commence au 31e, « au moins 30 » au 30e, « au moins 60 » au 60e",
        Gouverne.DebutArret, NonDatee(new LectureDesDurees(31, 30, 60), Preuve.S),
        new(
            "Évite une erreur d’un jour.",
            "Pour la préreprise il faut 31 jours d’arrêt ; pour l’accident du travail 30, pour la maladie 60.",
            "Pour la préreprise il faut 31 jours d’arrêt ; pour l’accident du travail 30, pour la maladie 60."));

    public static readonly Principe JoursOuvrablesDeLEssai = new(
        Section.J, "CSS D. 323-6", "Essai encadré : jours ouvrables, du lundi au samedi, hors fériés",
        Gouverne.DateDuCas, NonDatee(Preuve.SSec, aPartirDu: new(2022, 3, 31)),
        new(
            "Dit comment on compte l’essai.",
            "Les jours d’un essai se comptent du lundi au samedi, hors jours fériés.",
            "Les jours de votre essai se comptent du lundi au samedi, hors jours fériés."));

    public static readonly Principe JoursDeTravailDuSaisonnier = new(
        Section.J, "D. 4625-22", "Saisonniers : jours de travail effectif",
        Gouverne.PriseDePoste, NonDatee(Preuve.SSec),
        new(
            "Dit comment on compte une saison.",
            "Comptez les jours réellement travaillés par le saisonnier.",
            "Seuls vos jours réellement travaillés comptent."));

    internal static readonly Regle[] Toutes =
    [
        FetesLegales, FetesAlsaceMoselle, QuantiemeAQuantieme, ReportDuTerme, DateBrute, DureeDArret, PlusDeEtAuMoins,
        JoursOuvrablesDeLEssai, JoursDeTravailDuSaisonnier,
    ];
}
