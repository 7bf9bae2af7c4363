using Socle.Adherents.Entreprises;
using Socle.Noyau;

namespace Socle.Suivi.DeuxDates;

/// <summary>« Ce qui change entre deux dates du droit », as it was computed once: same facts, same day, two laws.</summary>
public sealed class ComparaisonDroit
{
    public required Id<ComparaisonDroit> Id { get; init; }

    /// <summary>The law before.</summary>
    public required DateOnly Du { get; init; }

    /// <summary>The law after.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>The day stood on with both laws.</summary>
    public required DateOnly Jour { get; init; }

    /// <summary>One company; none for the whole service.</summary>
    public Id<Entreprise>? EntrepriseId { get; init; }

    /// <summary>Computed by the night watch, for a change to come.</summary>
    public required bool Veille { get; init; }

    /// <summary>Contracts asked about.</summary>
    public required int Contrats { get; init; }

    /// <summary>Workers of whom something moves.</summary>
    public required int Travailleurs { get; init; }

    /// <summary>Lines kept.</summary>
    public required int Changements { get; init; }

    public required DateTime CalculeeLe { get; init; }
}
