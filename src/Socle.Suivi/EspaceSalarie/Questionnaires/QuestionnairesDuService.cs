using Socle.Droit;

namespace Socle.Suivi.EspaceSalarie.Questionnaires;

/// <summary>
/// The questionnaires a worker may fill before a visit: our own words, a conversation prepared, nothing measured. The clinician reads each
/// answer with the person.
/// </summary>
public static class QuestionnairesDuService
{
    private static readonly string[] OuiNon = ["Oui", "Non", "Je préfère en parler"];
    private static readonly string[] Ressenti = ["Bien", "Plutôt bien", "Difficilement", "Je préfère en parler"];

    private static readonly QuestionPosee Sujets = new("sujets", "De quoi voulez-vous parler pendant la visite\u00A0?", []);
    private static readonly QuestionPosee Sante = new("sante", "Votre santé a-t-elle changé depuis votre dernière visite (maladie, opération, accident)\u00A0?", OuiNon);
    private static readonly QuestionPosee SantePrecisions = new("sante-precisions", "Si oui, dites ce qui a changé.", []);
    private static readonly QuestionPosee Traitement = new("traitement", "Prenez-vous un traitement en ce moment\u00A0?", OuiNon);
    private static readonly QuestionPosee TraitementNom = new("traitement-nom", "Si oui, lequel\u00A0?", [], "Le nom sur la boîte suffit. Vous pouvez aussi apporter l’ordonnance.");
    private static readonly QuestionPosee Travail = new("travail", "Comment se passe votre travail en ce moment\u00A0?", Ressenti);
    private static readonly QuestionPosee Gene = new("gene", "Quelque chose, dans votre travail, vous fatigue ou vous fait mal\u00A0?", OuiNon);
    private static readonly QuestionPosee GenePrecisions = new("gene-precisions", "Si oui, quoi, et depuis quand\u00A0?", []);
    private static readonly QuestionPosee Taches = new("taches", "En quelques mots, que faites-vous dans une journée\u00A0?", [], "Gestes, machines, produits, horaires, déplacements.");
    private static readonly QuestionPosee Vaccins = new("vaccins", "Avez-vous votre carnet de vaccination\u00A0?", ["Oui, je l’apporterai", "Non", "Je ne sais pas"]);

    public static Questionnaire Premiere { get; } = new(
        "premiere", "Avant une première visite", "Pour que la visite commence par vous. Répondez à ce que vous voulez.",
        [Taches, new("avant", "Qu’avez-vous fait comme travail auparavant\u00A0?", [], "Même il y a longtemps\u00A0: métiers, produits, bruit, poussières."),
            new("antecedents", "Avez-vous eu une maladie, une opération ou un accident que le service devrait connaître\u00A0?", OuiNon), SantePrecisions,
            Traitement, TraitementNom, Vaccins, Sujets]);

    public static Questionnaire Suivi { get; } = new(
        "suivi", "Avant une visite de suivi", "Ce qui a changé depuis la dernière fois. Répondez à ce que vous voulez.",
        [Travail, Gene, GenePrecisions, Sante, SantePrecisions, Traitement, TraitementNom, Sujets]);

    public static Questionnaire Retour { get; } = new(
        "retour", "Avant une visite de retour au travail", "Pour préparer la reprise avec vous. Votre employeur n’en voit rien.",
        [new("etat", "Comment allez-vous aujourd’hui\u00A0?", Ressenti), new("reprise", "Pensez-vous pouvoir reprendre votre poste comme avant\u00A0?", ["Oui", "Non", "Je ne sais pas"]),
            new("amenagement", "Qu’est-ce qui vous aiderait à reprendre\u00A0?", [], "Horaires, gestes à éviter, matériel, autre poste, temps partiel."), Traitement, TraitementNom, Sujets]);

    public static Questionnaire MiCarriere { get; } = new(
        "mi-carriere", "Avant la visite de mi-carrière", "Un point sur votre travail et la suite. Répondez à ce que vous voulez.",
        [new("parcours", "Quels métiers avez-vous faits, et à quoi avez-vous été exposé\u00A0?", [], "Bruit, charges, produits, poussières, nuit."), Travail, Gene, GenePrecisions,
            new("avenir", "Pensez-vous pouvoir faire ce travail jusqu’à votre retraite\u00A0?", ["Oui", "Non", "Je ne sais pas"]), Sujets]);

    /// <summary>At any moment, without a visit: what the worker knows of their own exposures.</summary>
    public static Questionnaire Expositions { get; } = new(
        "expositions", "Ce à quoi j’ai été exposé", "Dites ce que vos employeurs n’ont pas déclaré, ou ce qui s’est passé autrement. Votre employeur n’en voit rien.",
        [new("quoi", "À quoi avez-vous été exposé\u00A0?", [], "Produit, poussière, bruit, charges, rayonnements."), new("ou", "Où, et dans quel travail\u00A0?", []),
            new("quand", "De quand à quand\u00A0?", []), new("protection", "Étiez-vous protégé\u00A0?", ["Oui", "Parfois", "Non", "Je ne sais pas"])]);

    public static IReadOnlyList<Questionnaire> Tous { get; } = [Premiere, Suivi, Retour, MiCarriere, Expositions];

    public static Questionnaire? De(string? code) => Tous.FirstOrDefault(q => q.Code == code);

    /// <param name="dejaVenu">The service has seen this person before.</param>
    public static Questionnaire Pour(TypeVisite visite, bool dejaVenu) => visite switch
    {
        TypeVisite.Reprise or TypeVisite.Prereprise => Retour,
        TypeVisite.MiCarriere or TypeVisite.PostExposition => MiCarriere,
        TypeVisite.Vip or TypeVisite.Ema when !dejaVenu => Premiere,
        _ => Suivi,
    };
}
