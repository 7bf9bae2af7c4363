using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>R. 4625-1 to D. 4625-22, R. 6222-40-1: contracts with rules of their own.</summary>
public static class PublicsParticuliers
{
    public static readonly Principe ContratDureeDeterminee = new(
        Section.A, "R. 4625-1", "CDD : suivi d’une périodicité équivalente à celle des contrats à durée indéterminée",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal),
        new(
            "Même rythme de visites qu’en contrat à durée indéterminée.",
            "Un salarié en contrat à durée déterminée est suivi comme les autres.",
            "En contrat à durée déterminée, vous êtes suivi comme les autres salariés."));

    public static readonly Principe SuiviInterim = new(
        Section.A, "R. 4625-2", "Intérim : suivi par le service de l’entreprise de travail temporaire, ou par un service proche du lieu de travail après information du médecin inspecteur",
        Gouverne.DateDuCas,
        NonDatee(Preuve.SEgal),
        new(
            "Dit quel service suit un intérimaire.",
            "Le service de l’entreprise de travail temporaire suit l’intérimaire ; un service proche, ou celui de l’entreprise utilisatrice, peut le faire.",
            "Vous êtes suivi par le service de votre entreprise de travail temporaire, ou par un service proche de votre lieu de travail."));

    public static readonly Regle<Seuil> EmploisInterim = new(
        Section.A, "R. 4625-2, R. 4625-8", "Intérim : une visite vaut pour 3 emplois au plus",
        Gouverne.DateDuCas,
        NonDatee(new Seuil(3, "emplois"), Preuve.SSec),
        new(
            "Limite le nombre d’emplois pour lesquels une visite vaut.",
            "Une visite d’intérimaire peut valoir pour 3 emplois au plus : au-delà, il en faut une autre.",
            "Votre visite peut valoir pour 3 emplois au plus."));

    public static readonly Principe SirEnMission = new(
        Section.A, "R. 4625-2, R. 4625-8", "Intérim, suivi renforcé en cours de mission : l’entreprise utilisatrice organise l’examen, le médecin du service d’origine est informé",
        Gouverne.Exposition,
        NonDatee(Preuve.SSec),
        new(
            "Dit qui organise l’examen d’un intérimaire exposé en cours de mission.",
            "Si la mission expose l’intérimaire à un risque nouveau, l’entreprise qui l’accueille organise l’examen d’aptitude.",
            "Si votre mission vous expose à un risque nouveau, l’entreprise où vous travaillez organise votre examen."));

    public static readonly Regle<Delai> DispenseVipInterim = new(
        Section.A, "R. 4625-11", "Intérim : pas de nouvelle visite si la précédente a moins de 2 ans, pour un même emploi",
        Gouverne.PriseDePoste,
        [new(PremierJour, Annees(2), Preuve.SSec, effetReleve: false)],
        new(
            "Dispense de la première visite d’un intérimaire déjà suivi.",
            "Un intérimaire vu dans les 2 ans pour le même emploi n’a pas à être revu, s’il n’y a eu ni mesure ni inaptitude.",
            "Si vous avez été vu dans les 2 ans pour le même emploi, votre visite peut compter pour la mission suivante."));

    public static readonly Regle<Delai> DispenseEmaInterim = new(
        Section.A, "R. 4625-13", "Intérim : pas de nouvel examen d’aptitude si le précédent a moins de 2 ans, pour un même emploi",
        Gouverne.PriseDePoste,
        [new(PremierJour, Annees(2), Preuve.SSec, effetReleve: false)],
        new(
            "Dispense de l’examen d’embauche d’un intérimaire déjà suivi.",
            "Un intérimaire déclaré apte dans les 2 ans pour le même emploi n’a pas à être réexaminé.",
            "Si vous avez été déclaré apte dans les 2 ans pour le même emploi, votre examen peut compter pour la mission suivante."));

    /// <summary>The value is the number of days of effective work from which the examination is due.</summary>
    public static readonly Regle<Delai> ExamenSaisonnier = new(
        Section.A, "D. 4625-22", "Saisonnier : examen d’aptitude à partir de 45 jours de travail effectif, si le poste relève du suivi renforcé",
        Gouverne.PriseDePoste,
        [new(PremierJour, Jours(45), Preuve.SSec, effetReleve: false)],
        new(
            "Demande un examen pour une saison longue à un poste à risque.",
            "Un saisonnier exposé à un risque du suivi renforcé passe l’examen d’aptitude si sa saison atteint 45 jours de travail.",
            "Si votre saison atteint 45 jours de travail à un poste à risque, le médecin du travail vous examine avant."));

    public static readonly Regle<Delai> DispenseSaisonnier = new(
        Section.A, "D. 4625-22", "Saisonnier : pas de nouvel examen pour un emploi équivalent, sans inaptitude au dernier examen dans les 24 mois",
        Gouverne.PriseDePoste,
        [new(PremierJour, Mois(24), Preuve.SSec, effetReleve: false)],
        new(
            "Dispense de l’examen d’un saisonnier déjà suivi.",
            "Un saisonnier examiné dans les 24 mois pour un emploi équivalent, sans inaptitude, n’a pas à l’être de nouveau.",
            "Si vous avez été examiné dans les 24 mois pour un emploi équivalent, votre examen compte encore."));

    public static readonly Principe FormationSaisonnier = new(
        Section.A, "D. 4625-22", "Autres saisonniers : actions de formation et de prévention, pas de visite sauf demande",
        Gouverne.PriseDePoste,
        [new(PremierJour, Preuve.SSec, effetReleve: false)],
        new(
            "Remplace la visite par des actions collectives.",
            "Vos autres saisonniers suivent des actions de prévention organisées avec le service ; ils peuvent demander une visite.",
            "Vous suivez une action de prévention à la place d’une visite ; vous pouvez demander une visite."));

    public static readonly Regle<Delai> VipApprenti = new(
        Section.A, "R. 6222-40-1", "Apprenti : visite d’information et de prévention dans les 2 mois qui suivent l’embauche",
        Gouverne.PriseDePoste,
        [new(PremierJour, Mois(2), Preuve.SSec, effetReleve: false)],
        new(
            "Date de la première visite d’un apprenti.",
            "Faites voir l’apprenti dans les 2 mois qui suivent son embauche ; avant son premier jour s’il a moins de 18 ans.",
            "Apprenti, vous êtes vu dans les 2 mois qui suivent votre embauche ; avant votre premier jour si vous avez moins de 18 ans."));

    public static readonly Principe MedecinDeVilleApprenti = new(
        Section.A, "Décret 2018-1340", "Apprenti : visite par un médecin de ville, expérimentation pour les contrats du 30/04/2019 au 31/10/2021, terminée",
        Gouverne.PriseDePoste,
        [new(new(2019, 4, 30), Preuve.S, avantLe: new(2021, 11, 1), texte: "JORFTEXT000037884247 ; pas de prolongation trouvée")],
        new(
            "Explique une visite ancienne faite par un médecin de ville.",
            "Un apprenti embauché avant novembre 2021 a pu être vu par un médecin de ville ; ce n’est plus possible.",
            "Apprenti avant novembre 2021, vous avez pu être vu par un médecin de ville ; ce n’est plus possible."));

    internal static readonly Regle[] Toutes =
    [
        ContratDureeDeterminee, SuiviInterim, EmploisInterim, SirEnMission, DispenseVipInterim, DispenseEmaInterim,
        ExamenSaisonnier, DispenseSaisonnier, FormationSaisonnier, VipApprenti, MedecinDeVilleApprenti,
    ];
}
