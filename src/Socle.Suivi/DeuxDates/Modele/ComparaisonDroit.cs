using Socle.Adherents.Entreprises;
using Socle.Noyau;

namespace Socle.Suivi.DeuxDates;

/// <summary>Stored: never renumber.</summary>
public enum EtatComparaison
{
    /// <summary>Asked for the whole service: waits its turn, or is being computed.</summary>
    EnCours = 1,
    Faite = 2,

    /// <summary>A breakdown: one may ask again.</summary>
    Echouee = 3,
}

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
    public required int Contrats { get; set; }

    /// <summary>Workers of whom something moves.</summary>
    public required int Travailleurs { get; set; }

    /// <summary>Lines kept.</summary>
    public required int Changements { get; set; }

    /// <summary>Until it is computed, when it was asked for.</summary>
    public required DateTime CalculeeLe { get; set; }

    public required EtatComparaison Etat { get; set; }

    /// <summary>What is being done now, for the progress bar.</summary>
    public string? Etape { get; set; }

    public int Fait { get; set; }

    public int Total { get; set; }

    /// <summary>The process that took it; if it died, the report was interrupted.</summary>
    public string? Execution { get; set; }

    public DateTime? Battement { get; set; }
}
