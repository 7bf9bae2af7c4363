using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>How long a certificate of each level lasts; only the last level may be had again.</summary>
public sealed record NiveauxDeCertification(Delai Un, Delai Deux, Delai Trois)
{
    public const int Dernier = 3;

    public Delai Duree(int niveau) => niveau switch
    {
        1 => Un,
        2 => Deux,
        Dernier => Trois,
        _ => throw new ArgumentOutOfRangeException(nameof(niveau)),
    };

    public override string ToString() => $"niveau 1 : {Un}, niveau 2 : {Deux}, niveau 3 : {Trois} ; 1 et 2 non renouvelables";
}

/// <summary>L. 4622-9-3, D. 4622-47-1 to -6: certification of services.</summary>
public static class CertificationDuService
{
    private static readonly DateOnly s_obligatoire = new(2025, 5, 1);

    public static readonly Regle<NiveauxDeCertification> Niveaux = new(
        Section.G, "Arrêté du 27/07/2023 (MTRT2320847A)", "Certification : niveau 1 valable 2 ans, niveau 2 valable 3 ans, niveau 3 valable 5 ans ; 1 et 2 non renouvelables",
        Gouverne.Obtention,
        [new(new(2023, 9, 1), new(Annees(2), Annees(3), Annees(5)), Preuve.S, texte: "JO du 01/09/2023 ; L. 4622-9-3, D. 4622-47-1 à -6, décret 2022-1031", effetReleve: false)],
        new(
            "Donne une durée au certificat du service, et l’oblige à progresser.",
            "Le certificat de votre service dure 2, 3 ou 5 ans selon son niveau ; il doit monter de niveau tant qu’il n’est pas au dernier.",
            "La qualité de votre service est vérifiée tous les 2, 3 ou 5 ans."));

    public static readonly Principe Referentiel = new(
        Section.G, "L. 4622-9-3, D. 4622-47-1 à -6", "Certification selon AFNOR SPEC 2217 et un plan de contrôle, par un organisme accrédité par le COFRAC",
        Gouverne.Obtention, [new(new(2023, 9, 1), Preuve.S, texte: "Décret 2022-1031, arrêté du 27/07/2023", effetReleve: false)],
        new(
            "Dit qui certifie et sur quoi.",
            "Votre service est contrôlé par un organisme indépendant.",
            "Votre service est contrôlé par un organisme indépendant."));

    public static readonly Principe CertificationObligatoire = new(
        Section.G, "L. 4622-9-3", "Certification obligatoire au 01/05/2025",
        Gouverne.DateDuCas, [new(s_obligatoire, Preuve.S)],
        new(
            "Rend la certification obligatoire.",
            "Depuis le 01/05/2025 votre service doit être certifié.",
            "Depuis le 01/05/2025 votre service doit être certifié."));

    public static readonly Principe NiveauDeuxEn2027 = new(
        Section.G, "Arrêté du 27/07/2023 (MTRT2320847A)", "Niveau 2 au plus tard le 01/05/2027, pour un niveau 1 obtenu au plus tard le 01/05/2025",
        Gouverne.DateDuCas, [new(new(2027, 5, 1), Preuve.D, texte: "Échéance calculée")],
        new(
            "Fixe la marche suivante.",
            "Votre service doit atteindre le niveau 2 au plus tard le 01/05/2027.",
            "Votre service doit atteindre le niveau 2 au plus tard le 01/05/2027."));

    internal static readonly Regle[] Toutes = [Niveaux, Referentiel, CertificationObligatoire, NiveauDeuxEn2027];
}
