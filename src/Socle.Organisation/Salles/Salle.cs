using Socle.Noyau;
using Socle.Organisation.Centres;

namespace Socle.Organisation.Salles;

/// <summary>A room of a centre, where one person at a time is received.</summary>
public sealed class Salle
{
    public required Id<Salle> Id { get; init; }

    public required Id<Centre> CentreId { get; init; }

    /// <summary>Unique within its centre.</summary>
    public required string Nom { get; set; }

    /// <summary>Someone of reduced mobility reaches it.</summary>
    public bool Accessible { get; set; }

    /// <summary>What stands there, in a few words: « cabine d’audiométrie ».</summary>
    public string? Equipement { get; set; }

    public bool Active { get; set; } = true;
}
