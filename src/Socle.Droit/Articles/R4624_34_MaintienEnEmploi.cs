using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>How long a supervised trial lasts: working days, once and in all.</summary>
public sealed record DureeEssai(int Jours, int Total)
{
    public override string ToString() => $"{Jours} jours ouvrables, renouvelable, {Total} au total";
}

/// <summary>R. 4624-34, L. 4624-3, CSS L. 323-3-1, L. 5213-3: visits asked for, and what helps to stay in work.</summary>
public static class MaintienEnEmploi
{
    private static readonly DateOnly s_reforme2022 = new(2022, 3, 31);

    public static readonly Principe VisiteALaDemande = new(
        Section.B, "R. 4624-34", "Visite à la demande du travailleur ou de l’employeur, par le médecin ou un autre professionnel ; le médecin peut aussi convoquer",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal),
        new(
            "Ouvre une visite à tout moment.",
            "Vous pouvez demander une visite pour un salarié ; il peut la demander aussi, sans vous le dire.",
            "Vous pouvez demander une visite à tout moment, sans donner la raison à votre employeur."));

    public static readonly Principe DemandeSansSanction = new(
        Section.B, "R. 4624-34", "La demande du travailleur n’est jamais sanctionnée",
        Gouverne.DateDuCas,
        NonDatee(Preuve.M),
        new(
            "Protège celui qui demande une visite.",
            "Demander une visite ne peut jamais valoir une sanction au salarié.",
            "Vous ne pouvez pas être sanctionné pour avoir demandé une visite."));

    public static readonly Regle<DureeEssai> EssaiEncadre = new(
        Section.B, "CSS L. 323-3-1, D. 323-6 à D. 323-6-7", "Essai encadré pendant l’arrêt : à la demande de l’assuré, accord des trois médecins, indemnités maintenues, tuteur et bilan",
        Gouverne.DateDuCas,
        [new(s_reforme2022, new(14, 28), Preuve.S, texte: "Décret 2022-373")],
        new(
            "Permet d’essayer un poste sans perdre ses indemnités.",
            "Un salarié en arrêt peut essayer un poste 14 jours ouvrables, renouvelables jusqu’à 28.",
            "Pendant votre arrêt, vous pouvez demander à essayer un poste, 14 jours ouvrables, jusqu’à 28, en gardant vos indemnités."));

    public static readonly Principe ConventionReeducation = new(
        Section.B, "L. 5213-3, L. 5213-3-1, R. 5213-15 et s.", "Convention de rééducation professionnelle entre employeur, salarié et caisse",
        Gouverne.DateDuCas,
        [new(s_reforme2022, Preuve.SSec, texte: "Décret 2022-372 ; CSS L. 323-3-1 2°")],
        new(
            "Permet d’apprendre un autre métier en entreprise.",
            "Avec la caisse, vous pouvez former le salarié à un autre métier dans l’entreprise.",
            "Avec votre caisse et votre employeur, vous pouvez apprendre un autre métier en entreprise."));

    public static readonly Regle<Delai> DureeConvention = new(
        Section.B, "R. 5213-15 et s.", "Convention de rééducation professionnelle : 18 mois au plus",
        Gouverne.DateDuCas,
        [new(s_reforme2022, Mois(18), Preuve.M)],
        new(
            "Limite la durée de la convention.",
            "La convention de rééducation dure 18 mois au plus.",
            "La convention de rééducation dure 18 mois au plus."));

    public static readonly Principe TableauxIncendie = new(
        Section.B, "Tableaux de maladies professionnelles 16 bis et 30", "Lutte contre l’incendie ajoutée aux tableaux 16 bis et 30 ; sauvetage et déblaiement au tableau 30",
        Gouverne.DateDuCas,
        [new(new(2025, 12, 29), Preuve.SSec, texte: "Décret, numéro non relevé")],
        new(
            "Élargit les travaux reconnus pour ces maladies.",
            "Depuis le 29/12/2025, la lutte contre l’incendie figure aux tableaux 16 bis et 30 des maladies professionnelles.",
            "Depuis le 29/12/2025, la lutte contre l’incendie figure aux tableaux 16 bis et 30 des maladies professionnelles."));

    internal static readonly Regle[] Toutes =
        [VisiteALaDemande, DemandeSansSanction, EssaiEncadre, ConventionReeducation, DureeConvention, TableauxIncendie];
}
