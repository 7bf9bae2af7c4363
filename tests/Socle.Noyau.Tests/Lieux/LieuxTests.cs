namespace Socle.Noyau.Tests.Lieux;

public sealed class LieuxTests
{
    [Fact]
    public void CodeCommune_EveryCommuneOfFrance_IsReadWithItsDepartment()
    {
        var communes = Nomenclatures.Lire("communes-2024.csv", ';');
        communes.Count.ShouldBeGreaterThan(34_900);
        communes.ShouldAllBe(l => CodeCommune.Lire(l[0]).Valeur.Departement.Code == l[2]);
        Departement.Tous.Select(d => d.Code).Where(c => c.Length == 2 || string.CompareOrdinal(c, "975") < 0 || c == "976")
            .Order(StringComparer.Ordinal).ShouldBe(communes.Select(l => l[2]).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("20004", "commune.inconnue")]
    [InlineData("96001", "commune.inconnue")]
    [InlineData("27000", "commune.inconnue")]
    [InlineData("2C004", "commune.forme")]
    [InlineData("1001", "commune.longueur")]
    public void CodeCommune_Wrong_IsRefused(string texte, string code) => CodeCommune.Lire(texte).Refus.Code.ShouldBe(code);

    [Theory]
    [InlineData("27000", "Eure")]
    [InlineData("20000", "Corse-du-Sud")]
    [InlineData("20167", "Corse-du-Sud")]
    [InlineData("20600", "Haute-Corse")]
    [InlineData("97400", "La Réunion")]
    [InlineData("98800", "Nouvelle-Calédonie")]
    [InlineData("98000", null)]
    public void CodePostal_Valid_TellsTheDepartment(string texte, string? departement) =>
        (CodePostal.Lire(texte).Valeur.Departement?.Nom).ShouldBe(departement);

    [Theory]
    [InlineData("99123", "codepostal.inconnu")]
    [InlineData("96000", "codepostal.inconnu")]
    [InlineData("00000", "codepostal.inconnu")]
    [InlineData("1000", "codepostal.longueur")]
    [InlineData("B1000", "codepostal.forme")]
    public void CodePostal_Wrong_IsRefused(string texte, string code) => CodePostal.Lire(texte).Refus.Code.ShouldBe(code);
}
