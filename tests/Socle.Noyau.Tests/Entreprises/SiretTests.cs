namespace Socle.Noyau.Tests.Entreprises;

public sealed class SiretTests
{
    [Theory]
    [InlineData("732 829 320 00074", "73282932000074")]
    [InlineData("732.829.320-00074", "73282932000074")]
    [InlineData("'00552017600016", "00552017600016")]
    [InlineData("35600000000048", "35600000000048")]
    [InlineData("356 000 000 49837", "35600000049837")]
    public void Lire_ValidNumber_IsNormalised(string texte, string attendu) => Siret.Lire(texte).Valeur.ToString().ShouldBe(attendu);

    [Theory]
    [InlineData("73282932000075", "siret.cle")]
    [InlineData("35600000012345", "siret.cle")]
    [InlineData("73282932100074", "siret.siren")]
    [InlineData("00000000000000", "siret.siren")]
    [InlineData("7328293200007", "siret.longueur")]
    [InlineData("732829320", "siret.longueur")]
    [InlineData("7,32829E+13", "siret.tableur")]
    [InlineData("7328293200007O", "siret.forme")]
    public void Lire_WrongNumber_IsRefused(string texte, string code) => Siret.Lire(texte).Refus.Code.ShouldBe(code);

    [Fact]
    public void Lire_OneDigitMissing_TellsOfTheLostZero() => Siret.Lire("0552017600016").Refus.Phrase.ShouldContain("remettez-le");

    [Fact]
    public void Parts_OfASiret_AreSirenAndNic()
    {
        var siret = Siret.Lire("73282932000074").Valeur;
        (siret.Siren, siret.Nic).ShouldBe((Siren.Lire("732829320").Valeur, "00074"));
        Siret.De(siret.Siren, "00074").Valeur.ShouldBe(siret);
        siret.Afficher().ShouldBe("732 829 320 00074".Replace(' ', '\u00A0'));
    }

    [Theory]
    [InlineData("732829321", "siren.cle")]
    [InlineData("000000000", "siren.cle")]
    [InlineData("73282932", "siren.longueur")]
    public void Siren_Wrong_IsRefused(string texte, string code) => Siren.Lire(texte).Refus.Code.ShouldBe(code);

    [Theory]
    [InlineData("270023450")]
    [InlineData("2B0000020")]
    [InlineData("2B0005342")]
    [InlineData("2b 0004246")]
    public void Finess_Valid_IsRead(string texte) => Finess.Lire(texte).EstSucces.ShouldBeTrue();

    [Theory]
    [InlineData("270023451", "finess.cle")]
    [InlineData("2A0000020", "finess.cle")]
    [InlineData("2C0000020", "finess.forme")]
    [InlineData("27002345", "finess.longueur")]
    [InlineData("000000000", "finess.cle")]
    public void Finess_Wrong_IsRefused(string texte, string code) => Finess.Lire(texte).Refus.Code.ShouldBe(code);
}
