using Socle.Adherents.Etablissements;
using Socle.Noyau;

namespace Socle.Adherents.Entreprises;

/// <summary>Stored: never renumber.</summary>
public enum GenreEvenementEntreprise
{
    Adhesion = 1,
    Radiation = 2,
    Readhesion = 3,
    Fusion = 4,
    RepriseEtablissement = 5,
    ChangementSiret = 6,
    Affectation = 7,
    OuvertureEtablissement = 8,
    FermetureEtablissement = 9,
    ChangementNom = 10,
}

/// <summary>A dated fact of a member's life, as its file tells it.</summary>
public sealed class EvenementEntreprise
{
    public required Id<EvenementEntreprise> Id { get; init; }

    public required Id<Entreprise> EntrepriseId { get; init; }

    public Id<Etablissement>? EtablissementId { get; init; }

    public required GenreEvenementEntreprise Genre { get; init; }

    /// <summary>Date of effect.</summary>
    public required DateOnly Le { get; init; }

    /// <summary>The other company of a merger or a take-over.</summary>
    public Id<Entreprise>? AutreId { get; init; }

    /// <summary>One French sentence.</summary>
    public required string Detail { get; init; }
}
