using Socle.Droit;

namespace Socle.Dossier.Mesures;

/// <summary>Where a threshold or an equation comes from, and how well that is proven: nothing is compared to a norm that cannot be named.
/// The mark is the law's own (<see cref="Droit.Preuve"/>), shown beside the result.</summary>
public sealed record Norme(string Nom, string Source, Preuve Preuve, string? Limite = null);
