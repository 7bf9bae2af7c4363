namespace Socle.Technique.Traces;

/// <summary>
/// SQLite has one writer, and makes the others knock again and again: under many hands, some wait too long. Here they queue, first come
/// first served, without holding a thread. For one process: others still wait their turn at the door of the file.
/// </summary>
public sealed class TourDEcriture : IDisposable
{
    private readonly SemaphoreSlim place = new(1, 1);

    public async Task<IDisposable> PrendreAsync(CancellationToken arret)
    {
        await place.WaitAsync(arret);
        return new Tour(place);
    }

    public void Dispose() => place.Dispose();

    private sealed class Tour(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}
