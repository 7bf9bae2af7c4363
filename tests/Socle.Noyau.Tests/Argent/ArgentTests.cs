using FsCheck;
using FsCheck.Fluent;

namespace Socle.Noyau.Tests.Argent;

public sealed class ArgentTests
{
    [Theory]
    [InlineData("1 234,5", "1234.50", "1 234,50 €")]
    [InlineData("1\u202F234.56 €", "1234.56", "1 234,56 €")]
    [InlineData("-12", "-12.00", "−12,00 €")]
    [InlineData("1 000 000", "1000000.00", "1 000 000,00 €")]
    public void Montant_Valid_IsReadAndShown(string texte, string attendu, string affiche)
    {
        var montant = Montant.Lire(texte).Valeur;
        (montant.ToString(), montant.Afficher().Replace('\u00A0', ' ')).ShouldBe((attendu, affiche));
    }

    [Theory]
    [InlineData("", "montant.vide")]
    [InlineData("1,234,5", "montant.forme")]
    [InlineData("douze", "montant.forme")]
    [InlineData("12,345", "montant.decimales")]
    [InlineData("99999999999999999999", "montant.forme")]
    public void Montant_Wrong_IsRefused(string texte, string code) => Montant.Lire(texte).Refus.Code.ShouldBe(code);

    [Fact]
    public void Parts_AnyAmount_SumExactlyAndDifferByOneCentAtMost() => Prop
        .ForAll(Gen.Choose(-10_000_000, 10_000_000).ToArbitrary(), Gen.Choose(1, 50).ToArbitrary(), (centimes, nombre) =>
        {
            var parts = Montant.Centimes(centimes).Parts(nombre);
            return parts.Count == nombre && parts.Aggregate((a, b) => a + b) == Montant.Centimes(centimes)
                && parts.Max().EnCentimes - parts.Min().EnCentimes <= 1;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Montant_ShownThenRead_IsTheSame() => Prop
        .ForAll<int>(centimes => Montant.Lire(Montant.Centimes(centimes).Afficher()).Valeur == Montant.Centimes(centimes))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Fois_HalfCent_GoesAwayFromZero()
    {
        Montant.Centimes(125).Fois(0.1m).EnCentimes.ShouldBe(13);
        Montant.Centimes(-125).Fois(0.1m).EnCentimes.ShouldBe(-13);
    }

    [Theory]
    [InlineData("FR1420041010050500013M02607", "iban.cle")]
    [InlineData("FR142004101005050001", "iban.longueur")]
    [InlineData("US1420041010050500013M02606", "iban.pays")]
    [InlineData("1420041010050500013M02606", "iban.forme")]
    public void Iban_Wrong_IsRefused(string texte, string code) => Iban.Lire(texte).Refus.Code.ShouldBe(code);

    [Theory]
    [InlineData("fr14 2004 1010 0505 0001 3m02 606")]
    [InlineData("IBAN : FR14 2004 1010 0505 0001 3M02 606")]
    [InlineData("DE89370400440532013000")]
    [InlineData("MC5811222000010123456789030")]
    public void Iban_Valid_IsRead(string texte) => Iban.Lire(texte).EstSucces.ShouldBeTrue();

    [Fact]
    public void Iban_Masquer_KeepsTheEndOnly() =>
        Iban.Lire("FR1420041010050500013M02606").Valeur.Masquer().Replace('\u00A0', ' ').ShouldBe("FR•• … 2606");
}
