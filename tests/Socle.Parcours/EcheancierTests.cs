using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>An assistant's morning: what is late, why, and the list as a file.</summary>
[Collection(AvecProduit.Nom)]
public sealed partial class EcheancierTests(Produit produit)
{
    private const string Tout = "/echeancier?equipe=tout";

    [Fact]
    public async Task Echeancier_EnRetardPuisPourquoi_MontreLArticleSansQuitterLaListe()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync(Tout);

        await page.Locator("a.tuile", new() { HasText = "en retard sur la loi" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("moment=retard"));
        var premiere = page.Locator("table tbody tr").First;
        await premiere.Locator("summary", new() { HasText = "Pourquoi" }).ClickAsync();

        await Expect(premiere.Locator("dl.explication")).ToContainTextAsync(Article());
        await Expect(page).ToHaveURLAsync(new Regex("moment=retard"));
        fenetre.Erreurs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Echeancier_Filtre_ResteDansLAdresseEtDansLaListe()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync(Tout);
        var avant = await page.Locator(".resultats").InnerTextAsync();

        await page.Locator("select[name=categorie]").SelectOptionAsync("SIR");

        await Expect(page).ToHaveURLAsync(new Regex("categorie=SIR"));
        await Expect(page.Locator(".resultats")).Not.ToHaveTextAsync(avant);
        await page.ReloadAsync();
        await Expect(page.Locator("select[name=categorie]")).ToHaveValueAsync("SIR");
        (await page.Locator("td[data-l=Suivi]").AllInnerTextsAsync()).ShouldAllBe(c => c.Trim().EndsWith("enforcé"));
    }

    [Fact]
    public async Task Echeancier_NomTapePuisFiltrePuisTri_SeGardentLesUnsLesAutres()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync(Tout);
        var nom = (await page.Locator("a.ligne").First.InnerTextAsync()).Split(' ')[0];

        await page.Locator("select[name=equipe]").SelectOptionAsync("");
        await Expect(page).Not.ToHaveURLAsync(new Regex("equipe="));
        await page.Locator("select[name=equipe]").SelectOptionAsync("tout");
        await Expect(page).ToHaveURLAsync(new Regex("equipe=tout"));
        await page.Locator("input[name=cherche]").PressSequentiallyAsync(nom);
        await Expect(page).ToHaveURLAsync(new Regex("equipe=tout.*[?&]r="));
        await Expect(page.Locator("a.ligne").First).ToContainTextAsync(nom);
        await page.Locator("#tri-nom").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("tri=nom"));
        await page.Locator("select[name=par]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Expect(page).ToHaveURLAsync(new Regex("par="));

        page.Url.ShouldContain("r=");
        page.Url.ShouldContain("tri=nom");
        page.Url.ShouldNotContain(nom, Case.Insensitive, "a name never stands in an address");
        fenetre.Erreurs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Echeancier_TriPuisPage_SuitLAlphabet()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync(Tout);

        await page.Locator("#tri-nom").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("tri=nom"));
        await Expect(page.Locator("th[aria-sort=ascending]")).ToHaveTextAsync("Travailleur");
        var premiere = await NomsAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Page suivante" }).ClickAsync();
        await Expect(page.Locator(".pagination-s p")).ToContainTextAsync("51 à 100");
        var seconde = await NomsAsync(page);

        premiere.Concat(seconde).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Create(new("fr-FR"), System.Globalization.CompareOptions.IgnoreNonSpace));
        await page.GoBackAsync();
        await Expect(page.Locator(".pagination-s p")).ToContainTextAsync("1 à 50");
    }

    [Theory]
    [InlineData("CSV", ".csv")]
    [InlineData("Excel", ".xlsx")]
    public async Task Echeancier_Export_DonneUnFichier(string format, string fin)
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync(Tout);

        await page.Locator("summary", new() { HasText = "Exporter" }).ClickAsync();
        var fichier = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = format }).ClickAsync());

        fichier.SuggestedFilename.ShouldStartWith("visites-dues-");
        fichier.SuggestedFilename.ShouldEndWith(fin);
        new FileInfo(await fichier.PathAsync()).Length.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public async Task Echeancier_Employeur_EstRefuse()
    {
        await using var fenetre = await produit.EntrerAsync("EmployeurAdministrateur");

        (await fenetre.Page.GotoAsync("/echeancier"))!.Status.ShouldBe(403);
        await Expect(fenetre.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Cette page ne vous est pas ouverte");
    }

    private static async Task<IReadOnlyList<string>> NomsAsync(IPage page) => await page.Locator("a.ligne").AllInnerTextsAsync();

    [GeneratedRegex(@"[LRD]\. \d{4}")]
    private static partial Regex Article();
}
