using System.Globalization;

namespace Socle.Noyau.Tests.Temps;

public sealed class JoursFeriesTests
{
    private static readonly IReadOnlyList<string[]> Officiels = Nomenclatures.Lire("jours-feries-2006-2031.csv", ',');

    [Theory]
    [InlineData(ZoneFeriee.Metropole, "Métropole")]
    [InlineData(ZoneFeriee.AlsaceMoselle, "Alsace-Moselle")]
    [InlineData(ZoneFeriee.Guadeloupe, "Guadeloupe")]
    [InlineData(ZoneFeriee.Guyane, "Guyane")]
    [InlineData(ZoneFeriee.Martinique, "Martinique")]
    [InlineData(ZoneFeriee.LaReunion, "La Réunion")]
    [InlineData(ZoneFeriee.Mayotte, "Mayotte")]
    [InlineData(ZoneFeriee.SaintBarthelemy, "Saint-Barthélémy")]
    [InlineData(ZoneFeriee.SaintMartin, "Saint-Martin")]
    public void De_EveryYearOfTheOfficialFile_Agrees(ZoneFeriee zone, string nom)
    {
        var officiels = Officiels.Where(l => l[2].Split('|').Contains(nom)).Select(l => DateOnly.Parse(l[0], CultureInfo.InvariantCulture)).Distinct();
        Enumerable.Range(2006, 26).SelectMany(annee => JoursFeries.De(annee, zone)).Select(j => j.Date).ShouldBe(officiels);
    }

    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(2038, 4, 25)]
    [InlineData(2026, 4, 5)]
    public void De_KnownEasters_Agrees(int annee, int mois, int jour) =>
        JoursFeries.Nom(new DateOnly(annee, mois, jour).AddDays(1)).ShouldBe("lundi de Pâques");

    [Fact]
    public void De_AscensionOnTheEighthOfMay_KeepsBothNames() => JoursFeries.Nom(new(1997, 5, 8)).ShouldBe("8 mai, Ascension");

    [Fact]
    public void Ouvres_AroundAHoliday_AreCounted()
    {
        JoursFeries.ProchainOuvre(new(2026, 5, 1)).ShouldBe(new DateOnly(2026, 5, 4));
        JoursFeries.AjouterOuvres(new(2026, 5, 7), 2).ShouldBe(new DateOnly(2026, 5, 12));
        JoursFeries.AjouterOuvres(new(2026, 5, 12), -2).ShouldBe(new DateOnly(2026, 5, 7));
        JoursFeries.EstOuvre(new(2026, 12, 26), ZoneFeriee.AlsaceMoselle).ShouldBeFalse();
        JoursFeries.EstOuvre(new(2025, 12, 26), ZoneFeriee.AlsaceMoselle).ShouldBeFalse();
        JoursFeries.EstOuvre(new(2025, 12, 26)).ShouldBeTrue();
    }

    [Fact]
    public void ZoneDe_Department_IsKnown()
    {
        JoursFeries.ZoneDe(Departement.Trouver("67")).ShouldBe(ZoneFeriee.AlsaceMoselle);
        JoursFeries.ZoneDe(Departement.Trouver("27")).ShouldBe(ZoneFeriee.Metropole);
        JoursFeries.ZoneDe(null).ShouldBe(ZoneFeriee.Metropole);
    }
}
