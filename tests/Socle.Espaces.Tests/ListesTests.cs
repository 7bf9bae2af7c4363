using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Socle.Espaces.Composants;

namespace Socle.Espaces.Tests;

public sealed class ListesTests
{
    [Fact]
    public void Avec_AutreFiltre_GardeLesAutresEtRevientPage1() =>
        Demande("?q=mar&visite=A&visite=B&tri=-nom&page=3").Avec(("centre", "vernon"))
            .ShouldBe("/echeances?q=mar&visite=A&visite=B&tri=-nom&centre=vernon");

    [Fact]
    public void Avec_ValeurVide_RetireLeParametre() =>
        Demande("?q=mar&centre=&retard=oui").Avec(("retard", null)).ShouldBe("/echeances?q=mar");

    [Fact]
    public void Avec_ValeurDangereuse_ResteUneValeur() =>
        Demande("").Avec(("q", "a&b=\"<c>")).ShouldBe("/echeances?q=a%26b%3D%22%3Cc%3E");

    [Theory]
    [InlineData("", null, false)]
    [InlineData("?tri=nom", "nom", false)]
    [InlineData("?tri=-nom", "nom", true)]
    public void Tri_Adresse_DitLaCleEtLeSens(string requete, string? cle, bool decroissant) =>
        Demande(requete).Tri().ShouldBe((cle, decroissant));

    [Theory]
    [InlineData(1, 0, 1, 0, 0)]
    [InlineData(9, 412, 9, 401, 412)]
    [InlineData(99, 412, 9, 401, 412)]
    [InlineData(-4, 50, 1, 1, 50)]
    public void Pagination_PageDemandee_ResteDansLaListe(int demandee, int total, int page, int premier, int dernier)
    {
        var pagination = new Pagination(demandee, total);
        (pagination.Page, pagination.Premier, pagination.Dernier).ShouldBe((page, premier, dernier));
    }

    [Fact]
    public void Numeros_ToutePage_VaDeLaPremiereALaDerniereSansSautCache() =>
        Prop.ForAll(Gen.Choose(1, 400).Two().ToArbitrary(), p =>
        {
            var pagination = new Pagination(p.Item1, p.Item2 * 50);
            var numeros = pagination.Numeros().ToList();
            var vus = numeros.Where(n => n != 0).ToList();
            vus.ShouldBe(vus.Order().Distinct());
            vus[0].ShouldBe(1);
            vus[^1].ShouldBe(pagination.Pages);
            vus.ShouldContain(pagination.Page);
            numeros.Count.ShouldBeLessThanOrEqualTo(7);
            foreach (var (avant, apres) in numeros.Zip(numeros.Skip(1)).Where(x => x.First != 0 && x.Second != 0))
                (apres - avant).ShouldBe(1);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("/", "/", true)]
    [InlineData("/", "/echeances", false)]
    [InlineData("/entreprises", "/entreprises/12", true)]
    [InlineData("/entreprises", "/entreprises-closes", false)]
    public void EstCourante_Chemin_ReconnaitSaBranche(string href, string chemin, bool attendu) =>
        new EntreeMenu("x", href, Icones.Accueil).EstCourante(chemin).ShouldBe(attendu);

    private static HttpRequest Demande(string requete)
    {
        var contexte = new DefaultHttpContext();
        contexte.Request.Path = "/echeances";
        contexte.Request.QueryString = new QueryString(requete);
        return contexte.Request;
    }
}
