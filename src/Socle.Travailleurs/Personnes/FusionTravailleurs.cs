using Socle.Noyau;

namespace Socle.Travailleurs.Personnes;

/// <summary>Two records of one person made one. Keeps what it moved, so that it can be undone.</summary>
public sealed class FusionTravailleurs
{
    public required Id<FusionTravailleurs> Id { get; init; }

    public required Id<Travailleur> ConserveId { get; init; }

    public required Id<Travailleur> AbsorbeId { get; init; }

    public required DateTime Instant { get; init; }

    public required string Motif { get; init; }

    /// <summary>JSON of the rows that changed owner, by table.</summary>
    public required string Deplacements { get; init; }

    public DateTime? DefaiteLe { get; set; }
}
