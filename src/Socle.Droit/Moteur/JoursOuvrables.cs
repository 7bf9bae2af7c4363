namespace Socle.Droit;

/// <summary>Where a day is a holiday. Values are stored: never renumber.</summary>
public enum ZoneFeries
{
    Metropole = 1,

    /// <summary>Two more: Good Friday and 26 December (L. 3134-13).</summary>
    AlsaceMoselle = 2,
}

/// <summary>The eleven legal holidays of L. 3133-1. A non-working day only raises an alert: no rule moves a visit's date.</summary>
internal static class JoursOuvrables
{
    private const int PremiereAnnee = 2000;
    private const int DerniereAnnee = 2150;

    /// <summary>Easter Monday of each year; Ascension and Whit Monday follow from it.</summary>
    private static readonly DateOnly[] s_lundisDePaques = CalculerLundisDePaques();

    public static bool EstOuvrable(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !EstFerie(date);

    public static bool EstOuvrable(DateOnly date, ZoneFeries zone) =>
        EstOuvrable(date) && !(zone == ZoneFeries.AlsaceMoselle && EstFerieEnAlsaceMoselle(date));

    /// <summary>CPC art. 642: the day itself, or the first working day after it.</summary>
    public static DateOnly PremierOuvrable(DateOnly date, ZoneFeries zone)
    {
        while (!EstOuvrable(date, zone))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    public static bool EstFerie(DateOnly date)
    {
        switch (date.Month, date.Day)
        {
            case (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25):
                return true;
        }

        return ApresLundiDePaques(date) is 0 or 38 or 49;
    }

    private static bool EstFerieEnAlsaceMoselle(DateOnly date) =>
        (date.Month, date.Day) is (12, 26) || ApresLundiDePaques(date) is -3;

    private static int? ApresLundiDePaques(DateOnly date) =>
        date.Month is < 3 or > 6 || date.Year is < PremiereAnnee or > DerniereAnnee
            ? null
            : date.DayNumber - s_lundisDePaques[date.Year - PremiereAnnee].DayNumber;

    private static DateOnly[] CalculerLundisDePaques()
    {
        var lundis = new DateOnly[DerniereAnnee - PremiereAnnee + 1];
        for (var i = 0; i < lundis.Length; i++)
        {
            lundis[i] = Paques(PremiereAnnee + i).AddDays(1);
        }

        return lundis;
    }

    /// <summary>Gregorian computus (Meeus, Jones, Butcher).</summary>
    private static DateOnly Paques(int annee)
    {
        int a = annee % 19, b = annee / 100, c = annee % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4;
        int l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        int mois = (h + l - (7 * m) + 114) / 31, jour = ((h + l - (7 * m) + 114) % 31) + 1;
        return new DateOnly(annee, mois, jour);
    }
}
