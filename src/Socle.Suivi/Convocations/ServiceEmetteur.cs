namespace Socle.Suivi.Convocations;

/// <summary>In whose name messages leave, and where their links lead.</summary>
/// <param name="Adresse">Address people type, without a slash at its end.</param>
/// <param name="Automatique">The server sends what waits by itself; tests do it at their own hour.</param>
public sealed record ServiceEmetteur(string Nom, string Adresse, int EnVol = 4, bool Automatique = true);
