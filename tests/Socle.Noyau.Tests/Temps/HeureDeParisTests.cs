namespace Socle.Noyau.Tests.Temps;

public sealed class HeureDeParisTests
{
    [Theory]
    [InlineData("2026-01-31T23:30:00Z", 2026, 2, 1)]
    [InlineData("2026-07-31T21:59:00Z", 2026, 7, 31)]
    [InlineData("2026-07-31T22:00:00Z", 2026, 8, 1)]
    public void DateAParis_NearMidnight_IsTheLocalOne(string instant, int annee, int mois, int jour) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).DateAParis().ShouldBe(new DateOnly(annee, mois, jour));

    [Fact]
    public void Instant_HourThatAutumnRepeats_IsTheFirst() =>
        HeureDeParis.Instant(new(2026, 10, 25), new(2, 30)).ShouldBe(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero));
}
