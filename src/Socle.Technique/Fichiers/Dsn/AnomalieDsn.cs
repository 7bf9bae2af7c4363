namespace Socle.Technique.Fichiers;

/// <summary>A line that was not read, and why. The text of the line is not repeated: it may hold an identity.</summary>
public sealed record AnomalieDsn(int Ligne, string Code, string Phrase);
