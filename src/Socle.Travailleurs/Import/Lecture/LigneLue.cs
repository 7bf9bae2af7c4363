namespace Socle.Travailleurs.Import;

/// <summary>One row as read: what it declares, or why it cannot.</summary>
/// <param name="Nom">Of a row that is refused; empty when what it declares says it.</param>
/// <param name="Siret">Known even when the row is refused: it tells which company is held back.</param>
internal sealed record LigneLue(int Numero, string Nom, string? Siret, LigneDeclaree? Donnees, string? Motif);
