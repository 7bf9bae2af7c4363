using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.DeuxDates;

/// <summary>One thing that moves for one contract: its category, or one visit.</summary>
public sealed class ChangementSuivi
{
    public required Id<ChangementSuivi> Id { get; init; }

    public required Id<ComparaisonDroit> ComparaisonId { get; set; }

    public required Id<Contrat> ContratId { get; init; }

    public required Id<Travailleur> TravailleurId { get; init; }

    public required Id<Entreprise> EntrepriseId { get; init; }

    /// <summary>None when the line is about the category.</summary>
    public Visite? Visite { get; init; }

    public required Categorie CategorieAvant { get; init; }

    public required Categorie CategorieApres { get; init; }

    /// <summary>The visit was asked for, dated or not.</summary>
    public required bool Avant { get; init; }

    public required bool Apres { get; init; }

    public DateOnly? DateAvant { get; init; }

    public DateOnly? DateApres { get; init; }

    /// <summary>The version of the rule that explains it.</summary>
    public required string Article { get; init; }

    /// <summary>What that version is: its title, and the text that brought it.</summary>
    public required string Regle { get; init; }

    public required Preuve Preuve { get; init; }

    public required string NomTri { get; init; }
}
