using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>An assistant's morning: what is late, why, and the list as a file.</summary>
[Collection(AvecProduit.Nom)]
public sealed partial class EcheancierTests(Produit produit)
{
    [Fact]
    public async Task Echeancier_EnRetardPuisPourquoi_MontreLArticleSansQuitterLaListe()
    {
        var page = await produit.OuvrirAsync();
        await produit.ConnecterAsync(page, "Assistant");
        await page.GotoAsync("/echeancier?equipe=tout");

        await page.GetByText("en retard sur la loi").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(EnRetard());
        var premiere = page.Locator("table tbody tr").First;
        await premiere.GetByText("Pourquoi").ClickAsync();

        await Expect(premiere.Locator("dl.explication")).ToContainTextAsync(Article());
        await Expect(premiere.Locator("dl.explication")).ToContainTextAsync("rejoué à l’identique");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Echeancier_Filtre_ResteDansLAdresse()
    {
        var page = await produit.OuvrirAsync();
        await produit.ConnecterAsync(page, "Assistant");
        await page.GotoAsync("/echeancier?equipe=tout");

        await page.GetByLabel("Suivi", new() { Exact = true }).SelectOptionAsync("SIR");

        await Expect(page).ToHaveURLAsync(new Regex("categorie=SIR"));
        await page.ReloadAsync();
        foreach (var cellule in await page.Locator("td[data-l=Suivi]").AllInnerTextsAsync())
        {
            cellule.Trim().ShouldEndWith("Renforcé");
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("CSV", ".csv")]
    [InlineData("Excel", ".xlsx")]
    public async Task Echeancier_Export_DonneUnFichier(string format, string fin)
    {
        var page = await produit.OuvrirAsync();
        await produit.ConnecterAsync(page, "Assistant");
        await page.GotoAsync("/echeancier?equipe=tout");

        await page.GetByText("Exporter").ClickAsync();
        var fichier = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = format }).ClickAsync());

        fichier.SuggestedFilename.ShouldStartWith("visites-dues-");
        fichier.SuggestedFilename.ShouldEndWith(fin);
        new FileInfo(await fichier.PathAsync()).Length.ShouldBeGreaterThan(1_000);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Echeancier_Employeur_EstRefuse()
    {
        var page = await produit.OuvrirAsync();
        await produit.ConnecterAsync(page, "EmployeurAdministrateur");

        (await page.GotoAsync("/echeancier"))!.Status.ShouldBe(403);
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("moment=retard")]
    private static partial Regex EnRetard();

    [GeneratedRegex(@"[LRD]\. \d{4}")]
    private static partial Regex Article();
}
