namespace Socle.Noyau.Tests.Entreprises;

public sealed class CodeNafTests
{
    private static readonly IReadOnlyList<string[]> Naf = Nomenclatures.Lire("naf-rev2.csv", ';');

    [Fact]
    public void Lire_WholeRev2_IsReadAndShownAsPublished()
    {
        var codes = Naf.Select(l => l[0]).Where(c => c.Length == 6).ToList();
        codes.Count.ShouldBe(732);
        codes.ShouldAllBe(c => CodeNaf.Lire(c).Valeur.Afficher() == c && CodeNaf.Lire(c).Valeur.Nomenclature == NomenclatureNaf.Rev2);
    }

    [Fact]
    public void Divisions_Known_AreThoseOfInsee()
    {
        DivisionNaf.Toutes.Select(d => d.Code).ShouldBe(Naf.Select(l => l[0]).Where(c => c.Length == 2));
        foreach (var ligne in Naf.Where(l => l[0].Length == 2 && l.Length == 2))
        {
            DivisionNaf.Trouver(ligne[0])!.Libelle.Replace('’', '\'').ShouldBe(ligne[1].Replace('’', '\''));
        }
        SectionNaf.Toutes.Count.ShouldBe(21);
        DivisionNaf.Toutes.Select(d => d.SectionEntiere.Code).Distinct().ShouldBe(SectionNaf.Toutes.Select(s => s.Code));
    }

    [Theory]
    [InlineData("6210Y", NomenclatureNaf.Naf2025)]
    [InlineData("85.59G", NomenclatureNaf.Naf2025)]
    [InlineData("85.59A", NomenclatureNaf.Rev2)]
    public void Lire_LastLetter_TellsTheEdition(string texte, NomenclatureNaf nomenclature) => CodeNaf.Lire(texte).Valeur.Nomenclature.ShouldBe(nomenclature);

    [Theory]
    [InlineData("04.11Z", "naf.division")]
    [InlineData("8621", "naf.forme")]
    [InlineData("86.21", "naf.forme")]
    [InlineData("A8621", "naf.forme")]
    public void Lire_Wrong_IsRefused(string texte, string code) => CodeNaf.Lire(texte).Refus.Code.ShouldBe(code);

    [Fact]
    public void Lire_OtherEditionThanSaid_IsRefused()
    {
        CodeNaf.Lire("86.21Z", NomenclatureNaf.Naf2025).Refus.Code.ShouldBe("naf.nomenclature");
        CodeNaf.Lire("86.21Z", NomenclatureNaf.Rev2).Valeur.DivisionConnue!.Libelle.ShouldBe("Activités pour la santé humaine");
    }
}
