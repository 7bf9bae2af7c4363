using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>What a household employer pays for each worker.</summary>
public sealed record ContributionParticulier(decimal Pourcentage, decimal PlafondMensuel)
{
    public override string ToString() =>
        $"{Francais.Nombre(Pourcentage)}\u00A0% du brut, au plus {Francais.Nombre(PlafondMensuel)}\u00A0€ par mois et par bulletin";
}

/// <summary>L. 4625-1, L. 4625-3, L. 4621-3, L. 4621-4: those whose service is not simply their employer's.</summary>
public static class AutresPublics
{
    public static readonly Principe Eloignes = new(
        Section.A, "L. 4625-1 5°, D. 4625-23 à -34", "Éloignés, qui travaillent d’habitude dans un autre département : adhésion possible à un service de proximité, un seul par zone",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal),
        new(
            "Permet le suivi par un service proche du lieu de travail.",
            "Pour des salariés qui travaillent durablement dans un autre département, vous pouvez adhérer à un service proche d’eux, après avis du comité social et économique.",
            "Si vous travaillez d’habitude dans un autre département, un service proche de votre lieu de travail peut vous suivre."));

    public static readonly Principe ServiceNationalParticuliers = new(
        Section.A, "L. 4625-3 et accord de branche", "Particuliers employeurs : service national (SPSTN), par mandat à l’APNI, déployé par régions jusqu’à l’été 2027",
        Gouverne.DateDuCas,
        [new(new(2025, 1, 2), Preuve.S, texte: "Accord de branche ; le n° L. 4625-3 est de mémoire [M]")],
        new(
            "Dit quel service suit les salariés des particuliers.",
            "Particulier employeur : votre salarié est suivi par le service national, région après région jusqu’à l’été 2027.",
            "Employé par un particulier, vous êtes suivi par un service national, région après région jusqu’à l’été 2027."));

    public static readonly Regle<ContributionParticulier> ContributionParticuliers = new(
        Section.A, "Accord de branche", "Particuliers employeurs : contribution de 2,7 % du brut, plafonnée à 5 € par mois et par bulletin",
        Gouverne.DateDuCas,
        [new(new(2025, 1, 1), new(2.7m, 5), Preuve.S)],
        new(
            "Fixe ce que paie un particulier employeur.",
            "Vous payez 2,7 % du salaire brut, au plus 5 € par mois et par bulletin.",
            "Votre employeur paie le coût de votre suivi ; vous ne payez rien."));

    public static readonly Principe Stagiaires = new(
        Section.A, "L. 4625-1 2°", "Stagiaires de la formation professionnelle : assimilés aux travailleurs (L. 4111-5)",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal, texte: "L. 4111-5 est cité de mémoire [M]"),
        new(
            "Étend le suivi aux stagiaires.",
            "Un stagiaire de la formation professionnelle est suivi comme un salarié.",
            "Stagiaire de la formation professionnelle, vous êtes suivi comme un salarié."));

    public static readonly Regle<Delai> Independants = new(
        Section.A, "L. 4621-3, D. 4622-27-1 à -3", "Indépendants : service de leur choix, offre et grille publiques, 1 an au moins, sans tacite reconduction",
        Gouverne.DateDuCas,
        NonDatee(Annees(1), Preuve.SSec),
        new(
            "Ouvre le suivi aux indépendants.",
            "Indépendant, vous choisissez votre service ; son offre et ses prix sont publics, l’engagement est d’un an sans reconduction d’office.",
            "Indépendant, vous choisissez votre service ; son offre et ses prix sont publics, l’engagement est d’un an sans reconduction d’office."));

    public static readonly Principe ChefsDEntreprise = new(
        Section.A, "L. 4621-4", "Chefs d’entreprise non salariés adhérents : bénéficient de l’offre proposée à leurs salariés",
        Gouverne.DateDuCas,
        [new(new(2022, 3, 31), Preuve.SSec)],
        new(
            "Étend l’offre au chef d’entreprise.",
            "Chef d’entreprise adhérent, vous avez droit à la même offre que vos salariés.",
            "Votre employeur peut être suivi par le même service que vous, s’il n’est pas salarié."));

    internal static readonly Regle[] Toutes =
        [Eloignes, ServiceNationalParticuliers, ContributionParticuliers, Stagiaires, Independants, ChefsDEntreprise];
}
