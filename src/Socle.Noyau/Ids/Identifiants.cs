namespace Socle.Noyau;

/// <summary>Numbers for new things: 43 bits of milliseconds since 2024-01-01 UTC, then 20 bits that start at random in each millisecond.
/// Unique and growing within a process; two processes that would draw the same number are stopped by the primary key.</summary>
public static class Identifiants
{
    private const int BitsDeRang = 20;
    private static readonly DateTimeOffset Origine = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static long _dernier;
    private static TimeProvider _horloge = TimeProvider.System;

    /// <summary>Settable by tests only.</summary>
    public static TimeProvider Horloge
    {
        get => Volatile.Read(ref _horloge);
        set => Volatile.Write(ref _horloge, value);
    }

    public static long Suivant()
    {
        while (true)
        {
            var dernier = Volatile.Read(ref _dernier);
            var instant = (long)(Horloge.GetUtcNow() - Origine).TotalMilliseconds;
            // Half of the rank is left free to count; a fuller millisecond, or a clock set back, borrows from those to come.
            var suivant = instant > dernier >> BitsDeRang
                ? (instant << BitsDeRang) | (long)Random.Shared.Next(1 << (BitsDeRang - 1))
                : dernier + 1;
            if (Interlocked.CompareExchange(ref _dernier, suivant, dernier) == dernier)
            {
                return suivant;
            }
        }
    }

    /// <summary>A sequence that is the same at each run, for the demo. Numbers below 2^53 are never drawn by <see cref="Suivant"/>.</summary>
    public static SuiteDeterministe Deterministe(long depart = 1) => new(depart);
}
