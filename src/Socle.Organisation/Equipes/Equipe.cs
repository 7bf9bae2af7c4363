using Socle.Noyau;
using Socle.Organisation.Centres;

namespace Socle.Organisation.Equipes;

/// <summary>A part of the service's territory, approved as such (L. 4622-6-1).</summary>
public sealed class Secteur
{
    public required Id<Secteur> Id { get; init; }

    public required string Nom { get; set; }

    public bool Actif { get; set; } = true;
}

/// <summary>A team of the service (« équipe santé travail », EST) that follows companies together.</summary>
public sealed class Equipe
{
    public required Id<Equipe> Id { get; init; }

    public required string Nom { get; set; }

    public required Id<Secteur> SecteurId { get; set; }

    /// <summary>The centre where the team usually receives.</summary>
    public Id<Centre>? CentreId { get; set; }

    public bool Active { get; set; } = true;
}
