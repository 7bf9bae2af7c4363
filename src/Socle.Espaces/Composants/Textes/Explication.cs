namespace Socle.Espaces.Composants;

/// <summary>Why a date is what it is: what « Pourquoi ? » shows.</summary>
/// <param name="Regle">The rule in words an employer understands.</param>
/// <param name="Faits">The facts that were used, each with its date.</param>
/// <param name="Manquants">Facts that are missing, and what they would change.</param>
public sealed record Explication(
    string Regle, IReadOnlyList<TexteCite> Textes, IReadOnlyList<string> Faits, IReadOnlyList<string>? Manquants = null);

/// <param name="Marque">Proof mark: S, S=, S-sec, D or M.</param>
public sealed record TexteCite(string Article, string Marque, string? Version = null, string? Href = null);
