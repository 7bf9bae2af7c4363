using Socle.Technique.Traces;

namespace Socle.Suivi.Reprise;

/// <summary>What the journey of a take-over writes, as the audit trail names it.</summary>
internal static class ProcessusReprise
{
    public static readonly Processus Deposer = new("reprise.deposer", "Dépôt des exports d’un ancien logiciel");
    public static readonly Processus Regler = new("reprise.regler", "Réglage d’une reprise");
    public static readonly Processus Essayer = new("reprise.essayer", "Essai d’une reprise");
    public static readonly Processus Abandonner = new("reprise.abandonner", "Abandon d’une reprise");

    public static Noyau.Refus Inconnue { get; } = new("reprise.inconnue", "Cette reprise n’existe plus : reprenez depuis la liste.");

    public static Noyau.Refus EnTravail { get; } = new("reprise.en-travail", "Un travail est déjà en cours sur cette reprise : attendez sa fin.");

    public static Noyau.Refus Terminee { get; } = new("reprise.terminee", "Cette reprise est terminée : déposez les nouveaux exports pour en commencer une autre.");
}
