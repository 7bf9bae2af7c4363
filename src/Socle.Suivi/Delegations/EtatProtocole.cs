namespace Socle.Suivi.Delegations;

/// <summary>Where a protocol stands on a day.</summary>
public enum EtatProtocole
{
    Brouillon,
    AVenir,
    EnVigueur,
    Echu,
    Resilie,
}

public static class VieDuProtocole
{
    /// <summary>Last day it holds, included: its own end, or the eve of its termination or replacement. Absent when nothing ends it.</summary>
    public static DateOnly? DernierJour(this ProtocoleDelegation protocole) =>
        protocole.ResilieLe is { } fin && (protocole.Au is null || fin <= protocole.Au) ? Veille(fin) : protocole.Au;

    /// <summary>First day it can hold: nothing is entrusted before it is signed.</summary>
    public static DateOnly? PremierJour(this ProtocoleDelegation protocole) =>
        protocole.SigneLe is { } signe ? (signe > protocole.Du ? signe : protocole.Du) : null;

    public static EtatProtocole EtatLe(this ProtocoleDelegation protocole, DateOnly jour) =>
        protocole.PremierJour() is not { } premier ? EtatProtocole.Brouillon
        : protocole.DernierJour() is { } dernier && dernier < jour ? (dernier == protocole.Au ? EtatProtocole.Echu : EtatProtocole.Resilie)
        // Terminated before it began: it will never hold.
        : protocole.DernierJour() < premier ? EtatProtocole.Resilie
        : premier > jour ? EtatProtocole.AVenir
        : EtatProtocole.EnVigueur;

    private static DateOnly Veille(DateOnly jour) => jour == DateOnly.MinValue ? jour : jour.AddDays(-1);
}
