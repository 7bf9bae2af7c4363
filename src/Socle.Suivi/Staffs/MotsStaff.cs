using Socle.Suivi.Taches;

namespace Socle.Suivi.Staffs;

/// <summary>French words of team meetings and of what they hand over.</summary>
public static class MotsStaff
{
    public static string EnMots(this QuestionStaff question) => question switch
    {
        QuestionStaff.AvisDuMedecin => "avis du médecin",
        QuestionStaff.SuiviAPreciser => "suivi à préciser",
        QuestionStaff.PosteARegarder => "poste à regarder",
        QuestionStaff.RetourDArret => "retour après un arrêt",
        QuestionStaff.MaintienEnEmploi => "maintien en emploi",
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    public static string EnMots(this DecisionStaff decision) => decision switch
    {
        DecisionStaff.ConvoquerMedecin => "convoquer chez le médecin",
        DecisionStaff.OrientationPdp => "orienter vers la cellule de maintien en emploi",
        DecisionStaff.EtudeDePoste => "étude de poste",
        DecisionStaff.Courrier => "courrier",
        DecisionStaff.Rien => "rien de plus",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    public static string EnMots(this NatureTache nature) => nature switch
    {
        NatureTache.ConvoquerMedecin => "Convoquer chez le médecin",
        NatureTache.OrientationPdp => "Prendre contact : maintien en emploi",
        NatureTache.EtudeDePoste => "Faire une étude de poste",
        NatureTache.Courrier => "Écrire un courrier",
        NatureTache.RepondreDemande => "Répondre à une demande de visite",
        NatureTache.RencontreSociale => "Rencontrer : accompagnement social",
        NatureTache.OrganiserExamen => "Organiser un examen complémentaire",
        NatureTache.PresenterAuStaff => "Présenter au staff",
        NatureTache.EtablirLeDocument => "Établir le document d’une visite faite par un médecin correspondant",
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };
}
