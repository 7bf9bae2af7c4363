namespace Socle.Noyau;

/// <summary>Traces are in UTC, law and people live in Paris.</summary>
public static class HeureDeParis
{
    private static readonly TimeZoneInfo Fuseau = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The date people read on their calendar.</summary>
    public static DateOnly Aujourdhui(this TimeProvider horloge) => horloge.GetUtcNow().DateAParis();

    public static DateOnly DateAParis(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.AParis().DateTime);

    public static DateTimeOffset AParis(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Fuseau);

    /// <summary>The instant of a Paris wall clock; the hour that autumn repeats is the first of the two.</summary>
    public static DateTimeOffset Instant(DateOnly date, TimeOnly heure)
    {
        var local = date.ToDateTime(heure);
        var decalage = Fuseau.IsAmbiguousTime(local) ? Fuseau.GetAmbiguousTimeOffsets(local).Max() : Fuseau.GetUtcOffset(local);
        return new(local, decalage);
    }
}
