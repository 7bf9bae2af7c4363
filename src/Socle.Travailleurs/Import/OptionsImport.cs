namespace Socle.Travailleurs.Import;

/// <summary>Where received files wait.</summary>
/// <param name="Dossier">In the data folder; shared by the nodes when there are several.</param>
public sealed record OptionsImport(string Dossier)
{
    /// <summary>Rows written together at acceptance: whole companies, about that many rows.</summary>
    public int LignesParLot { get; init; } = 4_000;
}
