namespace Socle.Suivi.Reprise;

/// <summary>How far a long work is.</summary>
/// <param name="Etape">What is being done, in French.</param>
public readonly record struct AvancementReprise(string Etape, int Fait, int Total);
