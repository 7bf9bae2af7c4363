using Socle.Suivi.Indicateurs;

namespace Socle.Dossier.Indicateurs;

/// <summary>
/// How many visits concluded in a month said a thing, along one axis at a time. Never a line for one visit: beside the message that ends its
/// appointment, at the same instant, it would be the person's in all but name. Leaves for the administration once the month is over.
/// </summary>
public sealed class ComptageDuMois
{
    /// <summary>Of the conclusion: 202603.</summary>
    public required int Mois { get; init; }

    public required AxeIndicateur Axe { get; init; }

    /// <summary>The team, or the size of the company; empty when it is not known.</summary>
    public required string Valeur { get; init; }

    public required GenreFait Genre { get; init; }

    /// <summary>Of a closed list, never words.</summary>
    public required string Code { get; init; }

    public required int Nombre { get; init; }
}
