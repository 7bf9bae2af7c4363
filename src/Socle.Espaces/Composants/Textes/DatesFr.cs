using System.Globalization;

namespace Socle.Espaces.Composants;

/// <summary>Dates as people write them, in French and in Paris, whatever the machine's culture and zone.</summary>
public static class DatesFr
{
    private const char Insecable = '\u00A0';
    private static readonly string[] Jours = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
    private static readonly string[] Mois =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>mardi 3 mars 2026</summary>
    public static string EnClair(this DateOnly date) => $"{date.SansAnnee()} {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>mardi 3 mars</summary>
    public static string SansAnnee(this DateOnly date) => $"{Jours[(int)date.DayOfWeek]} {Quantieme(date)}{Insecable}{Mois[date.Month - 1]}";

    /// <summary>3 mars 2026</summary>
    public static string Moyenne(this DateOnly date) =>
        $"{Quantieme(date)}{Insecable}{Mois[date.Month - 1]} {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>03/03/2026</summary>
    public static string Courte(this DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>mars 2026</summary>
    public static string EnMois(this DateOnly date) => $"{Mois[date.Month - 1]} {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>9 h 40, or 9 h</summary>
    public static string EnClair(this TimeOnly heure) => heure.Minute == 0
        ? $"{heure.Hour}{Insecable}h"
        : $"{heure.Hour}{Insecable}h{Insecable}{heure.Minute:00}";

    /// <summary>mardi 3 mars 2026, 9 h 40</summary>
    public static string EnClair(this DateTimeOffset instant) =>
        $"{instant.JourAParis().EnClair()}, {instant.HeureAParis().EnClair()}";

    /// <summary>03/03/2026, 9 h 40</summary>
    public static string Courte(this DateTimeOffset instant) =>
        $"{instant.JourAParis().Courte()}, {instant.HeureAParis().EnClair()}";

    public static DateOnly JourAParis(this DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    public static TimeOnly HeureAParis(this DateTimeOffset instant) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    private static string Quantieme(DateOnly date) => date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);
}
