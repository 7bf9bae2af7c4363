using Socle.Noyau;

namespace Socle.Espaces.Composants;

/// <summary>The forms of dates that screens add to those of <see cref="AffichageDates"/>.</summary>
public static class DatesFr
{
    private static readonly string[] MoisCourts = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    /// <summary>mardi 3 mars 2026</summary>
    public static string EnClair(this DateOnly date) => date.AvecJour();

    /// <summary>mardi 3 mars</summary>
    public static string SansAnnee(this DateOnly date)
    {
        var clair = date.AvecJour();
        return clair[..^5];
    }

    /// <summary>3 mars 2026</summary>
    public static string Moyenne(this DateOnly date) => date.Longue();

    /// <summary>mars 2026</summary>
    public static string EnMois(this DateOnly date) => date.MoisEtAnnee();

    /// <summary>janv., mars, déc.: where there is room for a few letters only</summary>
    public static string MoisCourt(this DateOnly date) => MoisCourts[date.Month - 1];

    /// <summary>9 h 40, or 9 h</summary>
    public static string EnClair(this TimeOnly heure) => heure.Afficher();

    /// <summary>mardi 3 mars 2026, 9 h 40</summary>
    public static string EnClair(this DateTimeOffset instant) => instant.Afficher();

    /// <summary>03/03/2026, 9 h 40</summary>
    public static string Courte(this DateTimeOffset instant) => $"{instant.JourAParis().Courte()}, {instant.HeureAParis().EnClair()}";

    public static DateOnly JourAParis(this DateTimeOffset instant) => instant.DateAParis();

    public static TimeOnly HeureAParis(this DateTimeOffset instant) => TimeOnly.FromDateTime(instant.AParis().DateTime);
}
