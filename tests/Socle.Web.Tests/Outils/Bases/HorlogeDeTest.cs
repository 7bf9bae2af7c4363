namespace Socle.Tests.Outils;

/// <summary>A clock that moves only when told to.</summary>
public sealed class HorlogeDeTest : TimeProvider
{
    private long tics = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <summary>Starts on Monday 2 March 2026, 9 h in Paris.</summary>
    public DateTimeOffset Maintenant
    {
        get => new(Interlocked.Read(ref tics), TimeSpan.Zero);
        set => Interlocked.Exchange(ref tics, value.UtcTicks);
    }

    public void Avancer(TimeSpan duree) => Interlocked.Add(ref tics, duree.Ticks);

    public override DateTimeOffset GetUtcNow() => Maintenant;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
}
