using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;

namespace Socle.Suivi.Employeurs.Courriers;

/// <summary>Stored: never renumber.</summary>
public enum GenreCourrier
{
    Invitation = 1,
    Campagne = 2,
    Rappel = 3,

    /// <summary>The service answered a message.</summary>
    Reponse = 4,
}

/// <summary>A mail to an employer that waits, left, or could not. It says what waits for the reader, never anything of anyone.</summary>
public sealed class CourrierEmployeur
{
    public const int EssaisAuPlus = 5;

    public required Id<CourrierEmployeur> Id { get; init; }

    public required GenreCourrier Genre { get; init; }

    public required string Courriel { get; init; }

    public Id<Campagne>? CampagneId { get; init; }

    public Id<InvitationAcces>? InvitationId { get; init; }

    public required DateTime CreeLe { get; init; }

    /// <summary>Absent: nothing is left to try.</summary>
    public DateTime? ProchainEssai { get; set; }

    public int Essais { get; set; }

    public DateTime? EnvoyeLe { get; set; }

    /// <summary>Of the last failure: « smtp 550 ».</summary>
    public string? Code { get; set; }
}
