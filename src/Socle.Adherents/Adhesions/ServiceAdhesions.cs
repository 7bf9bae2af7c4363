namespace Socle.Adherents.Adhesions;

/// <summary>In whose name one joins, and where links lead.</summary>
/// <param name="Adresse">Address people type, without a slash at its end.</param>
public sealed record ServiceAdhesions(string Nom, string Adresse);
