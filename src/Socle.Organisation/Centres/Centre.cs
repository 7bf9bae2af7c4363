using Socle.Noyau;
using Socle.Organisation.Equipes;

namespace Socle.Organisation.Centres;

/// <summary>Stored: never renumber.</summary>
public enum GenreCentre
{
    Fixe = 1,

    /// <summary>A vehicle that goes to the companies.</summary>
    UniteMobile = 2,
}

/// <summary>A place where workers are received.</summary>
public sealed class Centre
{
    public required Id<Centre> Id { get; init; }

    public required string Nom { get; set; }

    public required Id<Secteur> SecteurId { get; set; }

    public GenreCentre Genre { get; set; } = GenreCentre.Fixe;

    public string? Adresse { get; set; }

    public string? CodePostal { get; set; }

    public string? Commune { get; set; }

    public string? Telephone { get; set; }

    public bool Actif { get; set; } = true;
}
