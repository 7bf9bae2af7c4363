namespace Socle.Noyau.Tests.Resultats;

public sealed class ResultatTests
{
    private static readonly Refus Impair = new("nombre.impair", "Le nombre est impair : donnez un nombre pair.");

    private static Resultat<int> Moitie(int n) => n % 2 == 0 ? n / 2 : Impair;

    [Fact]
    public void Bind_AllSucceed_GivesTheValue() => Moitie(12).Bind(Moitie).Map(n => n + 1).Valeur.ShouldBe(4);

    [Fact]
    public void Bind_OneRefuses_KeepsTheFirstRefusal() => Moitie(6).Bind(Moitie).Map(n => n + 1).Refus.ShouldBe(Impair);

    [Fact]
    public void Selon_EachBranch_IsTaken()
    {
        Moitie(4).Selon(n => $"{n}", r => r.Code).ShouldBe("2");
        Moitie(3).Selon(n => $"{n}", r => r.Code).ShouldBe("nombre.impair");
    }

    [Fact]
    public void Reussit_Refused_GivesTheRefusal()
    {
        Moitie(3).Sur("quantite").Reussit(out _, out var refus).ShouldBeFalse();
        refus.ShouldBe(Impair with { Champ = "quantite" });
    }

    [Fact]
    public void Reunir_SeveralRefusals_CarriesThemAll()
    {
        var resultat = Resultat.Reunir(null, Impair.Sur("a"), Impair.Sur("b"));
        resultat.Refus.Tous.Select(r => r.Champ).ShouldBe(["a", "b"]);
        Resultat.Reunir(null, null).EstSucces.ShouldBeTrue();
    }

    [Fact]
    public void Default_Read_SaysItIsEmpty()
    {
        Should.Throw<InvalidOperationException>(() => default(Resultat<int>).Valeur);
        Should.Throw<InvalidOperationException>(() => default(Resultat).Refus);
    }

    [Fact]
    public void Valeur_OfARefusal_ThrowsWithTheCodeOnly() =>
        Should.Throw<InvalidOperationException>(() => Moitie(3).Valeur).Message.ShouldBe("No value: refus nombre.impair.");
}
