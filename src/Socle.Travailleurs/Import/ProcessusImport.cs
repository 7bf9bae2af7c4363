using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

internal static class ProcessusImport
{
    public static readonly Processus Deposer = new("declaration.deposer", "Dépôt d’une déclaration");
    public static readonly Processus Analyser = new("declaration.analyser", "Lecture d’une déclaration");
    public static readonly Processus Regler = new("declaration.regler", "Réglage d’une déclaration");
    public static readonly Processus Repondre = new("declaration.repondre", "Réponse sur les doublons d’une déclaration");
    public static readonly Processus Accepter = new("declaration.accepter", "Acceptation d’une déclaration");
    public static readonly Processus Annuler = new("declaration.annuler", "Annulation d’une déclaration acceptée");
    public static readonly Processus Purger = new("declaration.purger", "Purge des déclarations oubliées");
    public static readonly Processus Abandonner = new("declaration.abandonner", "Abandon d’une déclaration");
}
