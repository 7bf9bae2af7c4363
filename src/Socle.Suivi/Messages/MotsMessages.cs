using Socle.Technique.Acces;

namespace Socle.Suivi.Messages;

/// <summary>Subjects and states in words, and which team a subject goes to.</summary>
public static class MotsMessages
{
    public static string EnMots(this SujetMessage sujet) => sujet switch
    {
        SujetMessage.Declaration => "Déclarations et salariés",
        SujetMessage.Visites => "Visites et rendez-vous",
        SujetMessage.Documents => "Documents remis",
        SujetMessage.Facturation => "Cotisation et factures",
        SujetMessage.Acces => "Accès à cet espace",
        SujetMessage.Reclamation => "Réclamation",
        _ => "Autre question",
    };

    public static string EnMots(this EtatFil etat) => etat switch
    {
        EtatFil.ARepondre => "attend une réponse",
        EtatFil.Repondu => "répondu",
        _ => "clos",
    };

    public static Role Equipe(this SujetMessage sujet) => sujet switch
    {
        SujetMessage.Facturation => Role.Comptable,
        SujetMessage.Reclamation => Role.Direction,
        SujetMessage.Acces => Role.Administration,
        _ => Role.Assistant,
    };
}
