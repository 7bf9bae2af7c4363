using System.Globalization;

namespace Socle.Noyau;

/// <summary>Dates as French people write them, without a culture of the system: the same letter on every machine.</summary>
public static class AffichageDates
{
    private static readonly string[] JoursDeSemaine = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    internal static readonly string[] NomsDesMois =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>« 03/03/2026 ».</summary>
    public static string Courte(this DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>« 3 mars 2026 », « 1er mars 2026 ».</summary>
    public static string Longue(this DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Quantieme()}{Saisie.Insecable}{date.Mois()} {date.Year}");

    /// <summary>« mardi 3 mars 2026 ».</summary>
    public static string AvecJour(this DateOnly date) => $"{date.Jour()} {date.Longue()}";

    /// <summary>« mars 2026 ».</summary>
    public static string MoisEtAnnee(this DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Mois()} {date.Year}");

    /// <summary>« mardi ».</summary>
    public static string Jour(this DateOnly date) => JoursDeSemaine[(int)date.DayOfWeek];

    /// <summary>« mars ».</summary>
    public static string Mois(this DateOnly date) => NomsDesMois[date.Month - 1];

    /// <summary>« 9 h 40 », « 14 h ».</summary>
    public static string Afficher(this TimeOnly heure) => string.Create(CultureInfo.InvariantCulture,
        $"{heure.Hour}{Saisie.Insecable}h{(heure.Minute == 0 ? "" : $"{Saisie.Insecable}{heure.Minute:00}")}");

    /// <summary>An instant on the Paris clock: « mardi 3 mars 2026, 9 h 40 ».</summary>
    public static string Afficher(this DateTimeOffset instant)
    {
        var local = instant.AParis().DateTime;
        return $"{DateOnly.FromDateTime(local).AvecJour()}, {TimeOnly.FromDateTime(local).Afficher()}";
    }

    /// <summary>« aujourd’hui », « demain », « il y a 3 jours », « dans 2 mois », « dans 1 an ».</summary>
    public static string Relative(this DateOnly date, DateOnly aujourdhui)
    {
        var jours = date.DayNumber - aujourdhui.DayNumber;
        return jours switch
        {
            0 => "aujourd’hui",
            1 => "demain",
            -1 => "hier",
            > 0 => $"dans{Saisie.Insecable}{Duree(aujourdhui, date)}",
            _ => $"il y a{Saisie.Insecable}{Duree(date, aujourdhui)}",
        };
    }

    internal static string Quantieme(this DateOnly date) => date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);

    private static string Duree(DateOnly debut, DateOnly fin)
    {
        var mois = ((fin.Year - debut.Year) * 12) + fin.Month - debut.Month;
        mois -= debut.AddMonths(mois) > fin ? 1 : 0;
        var (nombre, unite) = mois switch
        {
            >= 24 => (mois / 12, "ans"),
            >= 12 => (1, "an"),
            >= 2 => (mois, "mois"),
            _ => (fin.DayNumber - debut.DayNumber, "jours"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{nombre}{Saisie.Insecable}{unite}");
    }
}
