using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Socle.Noyau.Tests.Temps;

public sealed class DatesFrancaisesTests
{
    private static readonly Arbitrary<DateOnly> Dates =
        Gen.Choose(new DateOnly(1850, 1, 1).DayNumber, new DateOnly(2200, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData("03/03/2026")]
    [InlineData("3/3/2026")]
    [InlineData("3.3.2026")]
    [InlineData("03-03-2026")]
    [InlineData("2026-03-03")]
    [InlineData("2026/3/3")]
    [InlineData("03032026")]
    [InlineData("3032026")]
    [InlineData("20260303")]
    [InlineData(" '03/03/2026 ")]
    [InlineData("03/03/2026 00:00:00")]
    [InlineData("2026-03-03T09:40:00Z")]
    [InlineData("3 mars 2026")]
    [InlineData("mardi 3 mars 2026")]
    [InlineData("03 MARS 2026")]
    [InlineData("46084")]
    public void Lire_EveryWriting_GivesTheDate(string texte) => DatesFrancaises.Lire(texte).Valeur.ShouldBe(new DateOnly(2026, 3, 3));

    [Theory]
    [InlineData("1er févr. 2026", 2, 1)]
    [InlineData("15 août 2026", 8, 15)]
    [InlineData("15 aout 2026", 8, 15)]
    [InlineData("9-déc-2026", 12, 9)]
    public void Lire_MonthInLetters_GivesTheDate(string texte, int mois, int jour) => DatesFrancaises.Lire(texte).Valeur.ShouldBe(new DateOnly(2026, mois, jour));

    [Theory]
    [InlineData("", "date.vide")]
    [InlineData("31/02/2026", "date.jour")]
    [InlineData("29/02/2025", "date.jour")]
    [InlineData("00/03/2026", "date.jour")]
    [InlineData("03/13/2026", "date.mois")]
    [InlineData("12/03/85", "date.siecle")]
    [InlineData("120385", "date.siecle")]
    [InlineData("12/03/0085", "date.annee")]
    [InlineData("12/03/2985", "date.annee")]
    [InlineData("demain", "date.forme")]
    [InlineData("3 jui 2026", "date.forme")]
    [InlineData("1/2/3/4", "date.forme")]
    [InlineData("12/2026", "date.forme")]
    public void Lire_Wrong_IsRefused(string texte, string code) => DatesFrancaises.Lire(texte).Refus.Code.ShouldBe(code);

    [Fact]
    public void Lire_ImpossibleDay_SaysHowManyTheMonthHas() =>
        DatesFrancaises.Lire("31/02/2026").Refus.Phrase.ShouldBe("Le 31 février 2026 n’existe pas : ce mois compte 28 jours.");

    [Fact]
    public void Lire_AmericanOrder_SaysSo() => DatesFrancaises.Lire("03/25/2026").Refus.Phrase.ShouldContain("inversés");

    [Fact]
    public void Lire_AnyDateInAnyWriting_ComesBack() => Prop
        .ForAll(Dates, date => new[] { date.Courte(), date.Longue(), date.AvecJour(), Ecrit(date, "yyyy-MM-dd"), Ecrit(date, "ddMMyyyy"), Ecrit(date, "yyyyMMdd"), Ecrit(date, "d.M.yyyy") }
            .All(texte => DatesFrancaises.Lire(texte).Valeur == date))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void DeTableur_AnyDay_IsTheOneSpreadsheetsShow() => Prop
        .ForAll(Gen.Choose(61, 80_000).ToArbitrary(), serie => DatesFrancaises.DeTableur(serie + 0.75).Valeur == DateOnly.FromDateTime(DateTime.FromOADate(serie)))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(double.NaN)]
    [InlineData(1e9)]
    public void DeTableur_NotADate_IsRefused(double serie) => DatesFrancaises.DeTableur(serie).Refus.Code.ShouldBe("date.tableur");

    [Fact]
    public void Afficher_Dates_AsPeopleWriteThem()
    {
        var date = new DateOnly(2026, 3, 3);
        Propre(date.AvecJour()).ShouldBe("mardi 3 mars 2026");
        Propre(date.AddDays(-2).Longue()).ShouldBe("1er mars 2026");
        date.MoisEtAnnee().ShouldBe("mars 2026");
        Propre(new TimeOnly(9, 40).Afficher()).ShouldBe("9 h 40");
        Propre(new TimeOnly(14, 0).Afficher()).ShouldBe("14 h");
        Propre(new DateTimeOffset(2026, 7, 3, 22, 30, 0, TimeSpan.Zero).Afficher()).ShouldBe("samedi 4 juillet 2026, 0 h 30");
    }

    [Theory]
    [InlineData("2026-03-03", "aujourd’hui")]
    [InlineData("2026-03-04", "demain")]
    [InlineData("2026-03-02", "hier")]
    [InlineData("2026-03-08", "dans 5 jours")]
    [InlineData("2026-02-01", "il y a 30 jours")]
    [InlineData("2026-05-03", "dans 2 mois")]
    [InlineData("2025-03-03", "il y a 1 an")]
    [InlineData("2021-03-02", "il y a 5 ans")]
    public void Relative_FromADay_SaysTheDistance(string date, string attendu) =>
        Propre(DateOnly.Parse(date, CultureInfo.InvariantCulture).Relative(new(2026, 3, 3))).ShouldBe(attendu);

    private static string Ecrit(DateOnly date, string forme) => date.ToString(forme, CultureInfo.InvariantCulture);

    private static string Propre(string texte) => texte.Replace('\u00A0', ' ');
}
