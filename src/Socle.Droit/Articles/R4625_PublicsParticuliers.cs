using static Socle.Droit.Delai;

namespace Socle.Droit;

/// <summary>R. 4625-1 to D. 4625-22, R. 6222-40-1, D. 4624-59: contracts with rules of their own.</summary>
public static class PublicsParticuliers
{
    public static readonly Principe ContratDureeDeterminee = new(
        "R. 4625-1", "CDD : suivi d’une périodicité équivalente à celle des contrats à durée indéterminée",
        Gouverne.DateDuCas,
        [new(new(2017, 1, 1), Preuve.SEgal)]);

    public static readonly Regle<Delai> DispenseVipInterim = new(
        "R. 4625-11", "Intérim : pas de nouvelle visite si la précédente a moins de 2 ans, pour un même emploi",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Annees(2), Preuve.SSec)]);

    public static readonly Regle<Delai> DispenseEmaInterim = new(
        "R. 4625-13", "Intérim : pas de nouvel examen d’aptitude si le précédent a moins de 2 ans, pour un même emploi",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Annees(2), Preuve.SSec)]);

    /// <summary>The value is the number of days of effective work from which the examination is due.</summary>
    public static readonly Regle<Delai> ExamenSaisonnier = new(
        "D. 4625-22", "Saisonnier : examen d’aptitude à partir de 45 jours de travail effectif, si le poste relève du suivi renforcé",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Jours(45), Preuve.SSec)]);

    public static readonly Regle<Delai> DispenseSaisonnier = new(
        "D. 4625-22", "Saisonnier : pas de nouvel examen pour un emploi équivalent, sans inaptitude au dernier examen dans les 24 mois",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Mois(24), Preuve.SSec)]);

    public static readonly Principe FormationSaisonnier = new(
        "D. 4625-22", "Autres saisonniers : actions de formation et de prévention, pas de visite",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Preuve.SSec)]);

    public static readonly Regle<Delai> VipApprenti = new(
        "R. 6222-40-1", "Apprenti : visite d’information et de prévention dans les 2 mois qui suivent l’embauche",
        Gouverne.PriseDePoste,
        [new(new(2017, 1, 1), Mois(2), Preuve.SSec)]);

    public static readonly Principe PlusieursEmployeurs = new(
        "D. 4624-59", "Plusieurs employeurs : suivi mutualisé pour une même catégorie socioprofessionnelle et un même type de suivi",
        Gouverne.DateDuCas,
        [new(new(2023, 7, 2), Preuve.D, texte: "Décret 2023-547 du 30/06/2023 ; le jour d’effet est déduit")]);

    internal static readonly Regle[] Toutes =
    [
        ContratDureeDeterminee, DispenseVipInterim, DispenseEmaInterim, ExamenSaisonnier, DispenseSaisonnier, FormationSaisonnier,
        VipApprenti, PlusieursEmployeurs,
    ];
}
