using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>How long a file is kept when rays are involved: until an age, and so long after the exposure, whichever is later.</summary>
public sealed record ConservationRayonnements(Delai Age, Delai ApresExposition)
{
    public override string ToString() => $"{Age} d’âge et au moins {ApresExposition} après la fin d’exposition";
}

/// <summary>R. 4624-45-9 and the articles that keep a file longer. « 75 years » is the rule of rays only.</summary>
public static class ConservationDossier
{
    private static readonly DateOnly s_debut = new(2023, 3, 31);

    public static readonly Regle<Delai> DureeConservation = new(
        Section.D, "R. 4624-45-9", "Dossier conservé 40 ans après la dernière visite ou le dernier examen dans le service",
        Gouverne.DateDuCas, NonDatee(Annees(40), Preuve.SEgal, texte: "Série R. 4624-45-3 à -9, applicable au 31/03/2023", aPartirDu: s_debut),
        new(
            "Fixe combien de temps le dossier est gardé.",
            "Le service garde le dossier médical 40 ans après la dernière visite du salarié.",
            "Votre dossier est gardé 40 ans après votre dernière visite dans le service."));

    public static readonly Regle<Delai> PlafondApresDeces = new(
        Section.D, "R. 4624-45-9", "Plafond de conservation : 10 ans après le décès",
        Gouverne.DateDuCas, NonDatee(Annees(10), Preuve.SEgal, aPartirDu: s_debut),
        new(
            "Raccourcit la conservation après un décès.",
            "Après le décès d’un salarié, son dossier est gardé 10 ans au plus.",
            "Après un décès, le dossier est gardé 10 ans au plus ; les proches peuvent avoir des droits sur lui."));

    public static readonly Principe SuspensionParRecours = new(
        Section.D, "R. 4624-45-9", "Conservation suspendue par un recours amiable ou contentieux",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, aPartirDu: s_debut),
        new(
            "Empêche de détruire un dossier utile à un procès.",
            "Pendant un recours, le dossier n’est pas détruit.",
            "Pendant un recours, votre dossier n’est pas détruit."));

    public static readonly Regle<Delai> ProlongationBiologique = new(
        Section.D, "R. 4426-9", "Agents biologiques : jusqu’à 40 ans après la fin de l’exposition",
        Gouverne.DateDuCas, NonDatee(Annees(40), Preuve.SEgal, aPartirDu: s_debut),
        new(
            "Prolonge la conservation.",
            "Après une exposition à des microbes, le dossier peut être gardé 40 ans après la fin de l’exposition.",
            "Après une exposition à des microbes, votre dossier peut être gardé 40 ans après la fin de l’exposition."));

    /// <summary>The reference gives one duration after both articles: read as common to both, and marked so.</summary>
    public static readonly Regle<Delai> ProlongationChimique = new(
        Section.D, "R. 4412-55", "Agents chimiques : prolongation, lue comme de 40 ans après la fin de l’exposition",
        Gouverne.DateDuCas,
        NonDatee(Annees(40), Preuve.D, texte: "L’article prolonge [S=] ; sa durée est lue dans la parenthèse donnée pour R. 4426-9 : à contrôler, l’article n’a pas été lu", aPartirDu: s_debut),
        new(
            "Prolonge la conservation.",
            "Après une exposition à des produits chimiques dangereux, le dossier est gardé plus longtemps.",
            "Après une exposition à des produits chimiques dangereux, votre dossier est gardé plus longtemps."));

    public static readonly Regle<ConservationRayonnements> ProlongationRayonnements = new(
        Section.D, "R. 4451-83", "Rayonnements ionisants : jusqu’à 75 ans d’âge, et au moins 50 ans après la fin de l’activité exposante",
        Gouverne.DateDuCas, NonDatee(new ConservationRayonnements(Annees(75), Annees(50)), Preuve.SEgal, aPartirDu: s_debut),
        new(
            "Prolonge la conservation.",
            "Après une exposition aux rayonnements, le dossier est gardé jusqu’aux 75 ans du salarié, et au moins 50 ans.",
            "Après une exposition aux rayonnements, votre dossier est gardé jusqu’à vos 75 ans, et au moins 50 ans après la fin de l’exposition."));

    public static readonly Principe ProlongationMalgreDeces = new(
        Section.D, "Lecture de R. 4624-45-9", "Une prolongation propre à un risque l’emporte sur le plafond après décès",
        Gouverne.DateDuCas, NonDatee(Preuve.D, aPartirDu: s_debut),
        new(
            "Départage deux durées.",
            "La durée la plus longue, propre à un risque, l’emporte sur celle d’après le décès.",
            "La durée la plus longue, propre à un risque, l’emporte sur celle d’après le décès."));

    public static readonly Principe HebergementDuDossier = new(
        Section.D, "R. 4624-45-9", "Hébergement dans le service, ou chez un hébergeur de données de santé (L. 1111-8 du code de la santé publique)",
        Gouverne.DateDuCas, NonDatee(Preuve.SEgal, aPartirDu: s_debut),
        new(
            "Dit où le dossier peut être gardé.",
            "Le dossier est gardé par le service ou par un hébergeur certifié.",
            "Votre dossier est gardé par le service ou par un hébergeur certifié."));

    internal static readonly Regle[] Toutes =
    [
        DureeConservation, PlafondApresDeces, SuspensionParRecours, ProlongationBiologique, ProlongationChimique, ProlongationRayonnements,
        ProlongationMalgreDeces, HebergementDuDossier,
    ];
}
