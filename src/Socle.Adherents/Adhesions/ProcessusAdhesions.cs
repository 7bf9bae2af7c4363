using Socle.Technique.Traces;

namespace Socle.Adherents.Adhesions;

/// <summary>The processes of joining online, as the audit trail names them.</summary>
public static class ProcessusAdhesions
{
    public static readonly Processus Brouillon = new("adhesion.brouillon", "Demande d’adhésion en cours");
    public static readonly Processus DemanderCode = new("adhesion.code", "Code de signature d’une adhésion");
    public static readonly Processus Signer = new("adhesion.signer", "Signature d’une demande d’adhésion");
    public static readonly Processus Joindre = new("adhesion.piece", "Pièce jointe à une demande d’adhésion");
    public static readonly Processus Accepter = new("adhesion.accepter", "Acceptation d’une demande d’adhésion");
    public static readonly Processus Refuser = new("adhesion.refuser", "Refus d’une demande d’adhésion");
    public static readonly Processus DemanderPiece = new("adhesion.demander-piece", "Pièce demandée pour une adhésion");
    public static readonly Processus Consulter = new("adhesion.consulter", "Lecture d’une pièce ou d’une preuve d’adhésion");
    public static readonly Processus Regler = new("adhesions.regler", "Réglages de l’adhésion en ligne");
    public static readonly Processus Tarifer = new("adhesions.tarif", "Prix de l’adhésion");
    public static readonly Processus Publier = new("adhesions.document", "Document du service montré avant de signer");
    public static readonly Processus Purger = new("adhesions.purger", "Oubli des demandes d’adhésion au bout de leur garde");
    public static readonly Processus Prevenir = new("affiliation.prevenir", "Annonce de la fin d’une affiliation d’indépendant");
    public static readonly Processus Renouveler = new("affiliation.renouveler", "Renouvellement d’une affiliation d’indépendant");
}
