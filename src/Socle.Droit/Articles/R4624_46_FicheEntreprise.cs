using static Socle.Droit.Delai;
using static Socle.Droit.EffetNonReleve;

namespace Socle.Droit;

/// <summary>R. 4624-46 to R. 4624-50, D. 4622-22: the company's sheet and work in the workplace.</summary>
public static class FicheEntreprise
{
    private const string ParPosition = "Jour d’effet déduit de la position de l’identifiant";

    private static readonly DateOnly s_debut = new(2022, 4, 28);

    public static readonly Principe ContenuFiche = new(
        Section.E, "R. 4624-46", "Fiche d’entreprise établie par l’équipe pluridisciplinaire : risques et effectifs exposés",
        Gouverne.DateDuCas, NonDatee(Preuve.S, "LEGIARTI000045677119", ParPosition, s_debut),
        new(
            "Fait décrire les risques de l’entreprise par le service.",
            "Le service établit une fiche qui décrit vos risques et le nombre de salariés exposés.",
            "Le service décrit par écrit les risques de votre entreprise."));

    public static readonly Regle<Delai> PremiereFiche = new(
        Section.E, "R. 4624-47", "Fiche d’entreprise dans l’année qui suit l’adhésion",
        Gouverne.DateDuCas, NonDatee(Annees(1), Preuve.S, "LEGIARTI000045676758", ParPosition, s_debut),
        new(
            "Date de la première fiche.",
            "Le service vous remet votre fiche d’entreprise dans l’année qui suit votre adhésion.",
            "Le service décrit les risques de votre entreprise dans l’année qui suit son adhésion."));

    public static readonly Regle<Delai> MiseAJourFiche = new(
        Section.E, "Offre socle (délibération du CNPST du 01/04/2022, décret 2022-653)", "Fiche d’entreprise mise à jour au moins tous les 4 ans, plus tôt sur demande",
        Gouverne.DateDuCas, NonDatee(Annees(4), Preuve.SSec, texte: "N’est pas dans R. 4624-46 ; jour d’effet déduit du rang du décret", aPartirDu: s_debut),
        new(
            "Date de la fiche suivante.",
            "Le service met votre fiche à jour au moins tous les 4 ans, plus tôt si vous le demandez.",
            "La description des risques de votre entreprise est mise à jour au moins tous les 4 ans."));

    public static readonly Principe DiffusionFiche = new(
        Section.E, "R. 4624-48, R. 4624-49", "Fiche transmise à l’employeur, présentée au comité social et économique, tenue à disposition de la DREETS et du médecin inspecteur ; consultable par la Carsat et l’OPPBTP",
        Gouverne.DateDuCas, NonDatee(Preuve.M, texte: "La transmission à l’employeur est [S-sec]"),
        new(
            "Dit qui lit la fiche.",
            "Présentez la fiche à vos représentants du personnel et tenez-la à disposition.",
            "Vos représentants du personnel voient la fiche d’entreprise."));

    public static readonly Principe ModeleFiche = new(
        Section.E, "R. 4624-50, arrêté du 29/05/1989 modifié", "Contenu de la fiche : entreprise, risques, effectifs exposés, mesures, accidents et maladies professionnels, actions",
        Gouverne.DateDuCas, NonDatee(Preuve.M),
        new(
            "Fixe la forme de la fiche.",
            "La fiche suit un modèle national : risques, effectifs, mesures, accidents, actions.",
            "La fiche d’entreprise suit un modèle national."));

    public static readonly Regle<Delai> ActionDePrevention = new(
        Section.E, "Offre socle (décret 2022-653)", "Au moins une action de prévention primaire par entreprise tous les 4 ans",
        Gouverne.DateDuCas, NonDatee(Annees(4), Preuve.M, aPartirDu: s_debut),
        new(
            "Garantit une action du service dans chaque entreprise.",
            "Le service mène dans votre entreprise au moins une action de prévention tous les 4 ans.",
            "Le service mène dans votre entreprise au moins une action de prévention tous les 4 ans."));

    public static readonly Principe TiersTemps = new(
        Section.E, "R. 4623-1, R. 4624-4", "Tiers temps du médecin du travail consacré à l’action en milieu de travail",
        Gouverne.DateDuCas, NonDatee(Preuve.M),
        new(
            "Réserve du temps aux entreprises.",
            "Le médecin du travail passe un tiers de son temps dans les entreprises.",
            "Le médecin du travail passe un tiers de son temps dans les entreprises."));

    public static readonly Regle<Delai> DeclarationDesEffectifs = new(
        Section.E, "D. 4622-22", "L’employeur adresse au service un document (effectifs, risques) à l’adhésion, actualisé chaque année",
        Gouverne.DateDuCas, NonDatee(Annees(1), Preuve.S, "LEGIARTI000045676988", ParPosition + " ; l’existence du document est seule confirmée", s_debut),
        new(
            "Fait déclarer effectifs et risques chaque année.",
            "À l’adhésion puis chaque année, adressez au service vos effectifs et leurs risques.",
            "Chaque année, votre employeur déclare au service votre poste et ses risques."));

    internal static readonly Regle[] Toutes =
    [
        ContenuFiche, PremiereFiche, MiseAJourFiche, DiffusionFiche, ModeleFiche, ActionDePrevention, TiersTemps, DeclarationDesEffectifs,
    ];
}
