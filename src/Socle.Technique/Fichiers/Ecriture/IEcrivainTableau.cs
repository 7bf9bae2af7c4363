namespace Socle.Technique.Fichiers;

/// <summary>Writes a table row by row in constant memory. A cell is a text, a number, a date, an instant of the Paris clock, a yes or no,
/// nothing, or any value that writes itself. Dispose ends the file; the stream stays the caller's.</summary>
public interface IEcrivainTableau : IAsyncDisposable
{
    ValueTask LigneAsync(IReadOnlyList<object?> cellules, CancellationToken annulation = default);
}
