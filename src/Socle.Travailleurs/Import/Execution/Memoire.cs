namespace Socle.Travailleurs.Import;

/// <summary>
/// What a declaration of a whole service holds is given back between its steps: the server it runs in has better use for it.
/// Small declarations are left to the collector.
/// </summary>
internal static class Memoire
{
    private const int GrandeDeclaration = 5_000;
    private const int LotsEntreDeuxGrandesCollectes = 10;

    /// <summary>
    /// What follows an <c>await</c> runs on top of what has just ended, and keeps alive all that it held: the stack is left first.
    /// </summary>
    public static async Task RendreAsync(int lignes)
    {
        await Task.Yield();
        if (lignes >= GrandeDeclaration)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    /// <summary>
    /// Between two batches little is alive but the next one: collected now, neither is carried among the old. One generation
    /// up, for the batch in hand has already lived through the collection that ended the one before. Now and then the old too:
    /// the rows of the file are among them, and go as they are planned.
    /// </summary>
    /// <param name="lignes">Of the whole declaration.</param>
    /// <param name="lot">From one.</param>
    public static void OublierLeLot(int lignes, int lot)
    {
        if (lignes >= GrandeDeclaration)
        {
            GC.Collect(lot % LotsEntreDeuxGrandesCollectes == 0 ? 2 : 1, GCCollectionMode.Forced, blocking: true, compacting: false);
        }
    }
}
