using Socle.Noyau;

namespace Socle.Suivi.Absences;

/// <summary>Was the service told in time? Pure.</summary>
public static class Preavis
{
    /// <summary>The last moment to call for this appointment: the instant itself is still in time.</summary>
    public static DateTimeOffset Limite(ReglagesAbsences reglages, DateOnly jour, TimeOnly heure) => reglages.Unite switch
    {
        UnitePreavis.Heures => HeureDeParis.Instant(jour, heure).AddHours(-reglages.Preavis),
        // Whole working days stand between: told at any hour of the last one.
        _ => HeureDeParis.Instant(Reculer(jour, reglages.Preavis).AddDays(1), TimeOnly.MinValue).AddTicks(-1),
    };

    public static bool DansLesTemps(ReglagesAbsences reglages, DateTime? prevenuLe, DateOnly jour, TimeOnly heure) =>
        prevenuLe is { } le && new DateTimeOffset(le, TimeSpan.Zero) <= Limite(reglages, jour, heure);

    private static DateOnly Reculer(DateOnly jour, int ouvres)
    {
        for (; ouvres > 0; ouvres--)
        {
            do
            {
                jour = jour.AddDays(-1);
            }
            while (jour.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || JoursFeries.EstFerie(jour));
        }
        return jour;
    }
}
