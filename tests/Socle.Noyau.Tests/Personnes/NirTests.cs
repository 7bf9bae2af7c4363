using FsCheck;
using FsCheck.Fluent;

namespace Socle.Noyau.Tests.Personnes;

public sealed class NirTests
{
    [Theory]
    [InlineData("1 85 05 78 006 084 91", "185057800608491")]
    [InlineData("1.85.05.78.006.084-91", "185057800608491")]
    [InlineData("1850578006084", "185057800608491")]
    [InlineData("2 69 05 49 588 157 80", "269054958815780")]
    [InlineData("1 80 12 2a 004 123 25", "180122A00412325")]
    [InlineData("2 99 02 2B 033 001 06", "299022B03300106")]
    [InlineData("3850578006084", "385057800608488")]
    [InlineData("7850578006084", "785057800608482")]
    [InlineData("1853178006084", "185317800608422")]
    public void Lire_ValidNumber_IsNormalisedWithItsKey(string texte, string attendu) => Nir.Lire(texte).Valeur.ToString().ShouldBe(attendu);

    [Theory]
    [InlineData("185057800608436", "nir.cle")]
    [InlineData("18505780060849", "nir.longueur")]
    [InlineData("1,85058E+14", "nir.tableur")]
    [InlineData("18505780060849A", "nir.forme")]
    [InlineData("1850A78006084", "nir.forme")]
    [InlineData("185053A006084", "nir.forme")]
    [InlineData("5850578006084", "nir.sexe.inconnu")]
    [InlineData("1851378006084", "nir.mois")]
    [InlineData("1850078006084", "nir.mois")]
    [InlineData("1854378006084", "nir.mois")]
    [InlineData("1850500006084", "nir.lieu")]
    [InlineData("1850578006000", "nir.lieu")]
    public void Lire_WrongNumber_IsRefused(string texte, string code) => Nir.Lire(texte).Refus.Code.ShouldBe(code);

    [Fact]
    public void Lire_TwoNeighboursSwapped_IsRefused() => Prop
        .ForAll(Gen.Choose(0, 11).ToArbitrary(), Gen.Choose(1, 990).ToArbitrary(), (place, commune) =>
        {
            var juste = Nir.Lire($"18505{commune % 95 + 1:00}{commune:000}084").Valeur.ToString();
            var faux = juste.ToCharArray();
            (faux[place], faux[place + 1]) = (faux[place + 1], faux[place]);
            return new string(faux) == juste || Nir.Lire(new string(faux)).EstRefus;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_OfAWholeNumber_AreReadable()
    {
        var nir = Nir.Lire("285057800608484").Ou(Nir.Lire("2850578006084").Valeur);
        (nir.Sexe, nir.Annee, nir.Mois, nir.Departement, nir.Nature).ShouldBe((Sexe.Feminin, 85, 5, "78", NatureNir.Definitif));
        Nir.Lire("1995097411001").Valeur.Departement.ShouldBe("974");
        Nir.Lire("180122A004123").Valeur.Departement.ShouldBe("2A");
        Nir.Lire("1853178006084").Valeur.Mois.ShouldBeNull();
    }

    [Theory]
    [InlineData("3850578006084", NatureNir.EnCours)]
    [InlineData("4850578006084", NatureNir.EnCours)]
    [InlineData("7850578006084", NatureNir.Temporaire)]
    [InlineData("8850578006084", NatureNir.Temporaire)]
    public void Nature_Provisional_IsSaid(string texte, NatureNir nature)
    {
        var nir = Nir.Lire(texte).Valeur;
        nir.Nature.ShouldBe(nature);
        nir.EstProvisoire.ShouldBeTrue();
        nir.Contredit(new DateOnly(1950, 1, 1)).ShouldBeNull("a provisional number proves nothing");
    }

    [Fact]
    public void Afficher_AndMasquer_AreGrouped()
    {
        var nir = Nir.Lire("185057800608491").Valeur;
        nir.Afficher().ShouldBe("1 85 05 78 006 084 91".Replace(' ', '\u00A0'));
        nir.Masquer().ShouldBe("1 85 •• •• ••• ••• ••".Replace(' ', '\u00A0'));
    }

    [Fact]
    public void Contredit_BirthOrSex_IsSaid()
    {
        var nir = Nir.Lire("185057800608491").Valeur;
        nir.Contredit(new DateOnly(1985, 5, 12)).ShouldBeNull();
        nir.Contredit(new DateOnly(1985, 6, 12))!.Code.ShouldBe("nir.naissance");
        nir.Contredit(new DateOnly(1986, 5, 12))!.Code.ShouldBe("nir.naissance");
        nir.Contredit(Sexe.Masculin).ShouldBeNull();
        nir.Contredit(Sexe.Feminin)!.Code.ShouldBe("nir.sexe");
        Nir.Lire("1853178006084").Valeur.Contredit(new DateOnly(1985, 8, 1)).ShouldBeNull("the month is unknown");
    }
}
