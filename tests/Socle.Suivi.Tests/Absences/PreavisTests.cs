using Socle.Noyau;
using Socle.Suivi.Absences;

namespace Socle.Suivi.Tests.Absences;

/// <summary>In time, or too late: the last moment counts.</summary>
public sealed class PreavisTests
{
    /// <summary>Tuesday 7 April 2026, 10 h; the day before is Easter Monday.</summary>
    private static readonly DateOnly Mardi = new(2026, 4, 7);

    [Theory]
    [InlineData(2026, 4, 5, 9, 59, true), InlineData(2026, 4, 5, 10, 0, true), InlineData(2026, 4, 5, 10, 1, false)]
    public void DansLesTemps_EnHeures_VaJusquALaMinute(int an, int mois, int jour, int heure, int minute, bool dans) =>
        Preavis.DansLesTemps(Reglages(48, UnitePreavis.Heures), Instant(new(an, mois, jour), new(heure, minute)), Mardi, new(10, 0)).ShouldBe(dans);

    [Theory]
    [InlineData(1, 2026, 4, 3, true), InlineData(1, 2026, 4, 4, false), InlineData(1, 2026, 4, 6, false)]
    [InlineData(2, 2026, 4, 2, true), InlineData(2, 2026, 4, 3, false), InlineData(0, 2026, 4, 7, true), InlineData(0, 2026, 4, 8, false)]
    public void DansLesTemps_EnJoursOuvres_SauteFinsDeSemaineEtFeries(int jours, int an, int mois, int jour, bool dans) =>
        Preavis.DansLesTemps(Reglages(jours, UnitePreavis.JoursOuvres), Instant(new(an, mois, jour), new(23, 59)), Mardi, new(10, 0)).ShouldBe(dans);

    [Fact]
    public void DansLesTemps_JamaisPrevenu_NeLEstPas() =>
        Preavis.DansLesTemps(Reglages(0, UnitePreavis.Heures), null, Mardi, new(10, 0)).ShouldBeFalse();

    private static ReglagesAbsences Reglages(int preavis, UnitePreavis unite) => new() { Preavis = preavis, Unite = unite, Facturation = RegleFacturation.Aucune };

    private static DateTime Instant(DateOnly jour, TimeOnly heure) => HeureDeParis.Instant(jour, heure).UtcDateTime;
}
