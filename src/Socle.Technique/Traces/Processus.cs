namespace Socle.Technique.Traces;

/// <summary>The process a write belongs to, as the audit trail shows it (<c>entreprise.radier</c>, « Radiation d’une entreprise »).</summary>
public sealed record Processus(string Code, string Libelle);
