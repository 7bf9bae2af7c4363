namespace Socle.Noyau.Tests.Personnes;

public sealed class IdentitesTests
{
    [Fact]
    public void Ins_WithoutOid_IsGivenByTheNumber()
    {
        Ins.Lire("1850578006084").Valeur.Oid.ShouldBe(Ins.OidNir);
        Ins.Lire("7850578006084").Valeur.Oid.ShouldBe(Ins.OidNia);
    }

    [Fact]
    public void Ins_OidOfTheOtherKind_IsRefused()
    {
        Ins.Lire("1850578006084", Ins.OidNia).Refus.Code.ShouldBe("ins.oid");
        Ins.Lire("1850578006084", "1.2.250.1.213.1.4.10").Refus.Code.ShouldBe("ins.oid");
    }

    [Theory]
    [InlineData("10001234566", "rpps.cle")]
    [InlineData("00000000000", "rpps.cle")]
    [InlineData("1000123456", "rpps.longueur")]
    [InlineData("1000123456X", "rpps.forme")]
    public void Rpps_Wrong_IsRefused(string texte, string code) => Rpps.Lire(texte).Refus.Code.ShouldBe(code);

    [Theory]
    [InlineData("542A", "542a", NomenclaturePcs.Pcs2003, "Employés")]
    [InlineData("54a1", "54A1", NomenclaturePcs.Pcs2020, "Employés")]
    [InlineData("62.1 f", "621f", NomenclaturePcs.Pcs2003, "Ouvriers")]
    [InlineData("10A1", "10A1", NomenclaturePcs.Pcs2020, "Agriculteurs exploitants")]
    public void CodePcs_EachEdition_IsToldByItsShape(string texte, string attendu, NomenclaturePcs nomenclature, string groupe)
    {
        var code = CodePcs.Lire(texte).Valeur;
        (code.ToString(), code.Nomenclature, code.Groupe).ShouldBe((attendu, nomenclature, groupe));
    }

    [Theory]
    [InlineData("742a")]
    [InlineData("5421")]
    [InlineData("54AA")]
    [InlineData("54")]
    [InlineData("é42a")]
    public void CodePcs_Wrong_IsRefused(string texte) => CodePcs.Lire(texte).Refus.Code.ShouldBe("pcs.forme");

    [Fact]
    public void CodePcs_WholeNomenclature2020_IsRead()
    {
        var codes = Nomenclatures.Lire("pcs-2020.csv", ';').Where(l => l[^1] == "D").Select(l => l[0]).ToList();
        codes.Count.ShouldBe(311);
        codes.ShouldAllBe(c => CodePcs.Lire(c).Valeur.ToString() == c && CodePcs.Lire(c).Valeur.Nomenclature == NomenclaturePcs.Pcs2020);
    }
}
