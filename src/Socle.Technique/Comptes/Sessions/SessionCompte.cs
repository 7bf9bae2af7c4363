using Socle.Noyau;

namespace Socle.Technique.Comptes.Sessions;

/// <summary>How someone proved who they are. Stored: never renumber.</summary>
public enum MoyenConnexion
{
    MotDePasse = 1,
    MotDePasseEtCode = 2,
    MotDePasseEtSecours = 3,
    CleAcces = 4,

    /// <summary>With the codes that open a worker's space.</summary>
    Activation = 5,
}

/// <summary>One sign-in, until it is closed. The ticket in the browser only names it.</summary>
public sealed class SessionCompte
{
    /// <summary>Idle longer than this, a session is over.</summary>
    public static readonly TimeSpan Duree = TimeSpan.FromHours(12);

    public required Id<SessionCompte> Id { get; init; }

    public required Id<Compte> CompteId { get; init; }

    public required DateTime OuverteLe { get; init; }

    /// <summary>Last request seen, to five minutes.</summary>
    public required DateTime VueLe { get; set; }

    public required MoyenConnexion Moyen { get; init; }

    /// <summary>The network it came from, without its last part.</summary>
    public string? Reseau { get; init; }

    /// <summary>« Firefox, Windows ».</summary>
    public string? Appareil { get; init; }

    public DateTime? FermeeLe { get; set; }

    public string? FermeePar { get; set; }
}

/// <summary>Where a sign-in comes from, as the list of sessions shows it.</summary>
public sealed record Provenance(string? Reseau, string? Appareil);

/// <summary>The session of the request in progress, if someone is signed in. Scoped.</summary>
public sealed class SessionCourante
{
    public Id<SessionCompte>? Id { get; set; }
}
