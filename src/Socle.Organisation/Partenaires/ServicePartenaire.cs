using Socle.Noyau;

namespace Socle.Organisation.Partenaires;

/// <summary>Another occupational health service that makes visits for ours, or asks us to make some.</summary>
public sealed class ServicePartenaire
{
    public required Id<ServicePartenaire> Id { get; init; }

    public required string Nom { get; set; }

    public string? Siren { get; set; }

    public string? Adresse { get; set; }

    public string? CodePostal { get; set; }

    public string? Commune { get; set; }

    public string? Courriel { get; set; }

    public string? Telephone { get; set; }

    /// <summary>Who answers there.</summary>
    public string? Contact { get; set; }

    /// <summary>First day of the agreement between the two services; absent when none is written.</summary>
    public DateOnly? ConventionDu { get; set; }

    /// <summary>Last day of the agreement, included; absent while it has no end.</summary>
    public DateOnly? ConventionAu { get; set; }

    public bool Actif { get; set; } = true;

    /// <summary>The agreement, when there is one, holds on that day.</summary>
    public bool ConventionTient(DateOnly jour) => !(jour < ConventionDu) && !(jour > ConventionAu);
}
