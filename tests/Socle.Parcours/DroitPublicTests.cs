using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>The law as anyone meets it, on a phone and without an account.</summary>
[Collection(AvecProduit.Nom)]
public sealed class DroitPublicTests(Produit produit)
{
    [Fact]
    public async Task Suivi_DuPremierPasALaFiche_SeReprendParSonLien()
    {
        await using var fenetre = await produit.OuvrirAsync(largeur: 375);
        var page = fenetre.Page;
        var envoyees = new List<string>();
        page.Request += (_, demande) => envoyees.Add(demande.Url);

        await RepondreAsync(page);
        await Expect(page.Locator("main")).ToContainTextAsync("Suivi renforcé");
        await Expect(page).ToHaveURLAsync(new Regex("/suivi#a=1985&c=Cdi&d=2024-03&x=Amiante&g=Chariot$"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Imprimer la fiche" })).ToBeVisibleAsync();
        var lien = page.Url;
        lien.ShouldNotContain("2024-03-04", customMessage: "no exact date");
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();

        await using var autre = await produit.OuvrirAsync(largeur: 375);
        await autre.Page.GotoAsync(lien);
        await Expect(autre.Page.GetByLabel("Année de naissance")).ToHaveValueAsync("1985");
        await Expect(autre.Page.GetByLabel("Premier jour au poste")).ToHaveValueAsync("2024-03-01");
        await Expect(autre.Page.Locator("[data-suivi-repris]")).ToBeVisibleAsync();
        for (var etape = 1; etape <= 3; etape++)
        {
            await ContinuerAsync(autre.Page);
        }
        await autre.Page.GetByRole(AriaRole.Button, new() { Name = "Voir le suivi" }).ClickAsync();
        await Expect(autre.Page.Locator("main")).ToContainTextAsync("Amiante");

        envoyees.ShouldAllBe(u => !u.Contains("1985", StringComparison.Ordinal) || u.Contains('#', StringComparison.Ordinal));
        fenetre.Erreurs.Concat(autre.Erreurs).ShouldBeEmpty();
    }

    [Fact]
    public async Task Suivi_SansScript_VaJusquALaFiche()
    {
        await using var fenetre = await produit.OuvrirAsync(largeur: 375, javascript: false);

        await RepondreAsync(fenetre.Page);

        await Expect(fenetre.Page.Locator("main")).ToContainTextAsync("Suivi renforcé");
    }

    [Fact]
    public async Task Droit_DUnPourquoiALaRegle_LaMontreOuverte()
    {
        await using var fenetre = await produit.OuvrirAsync(largeur: 375);
        var page = fenetre.Page;
        await RepondreAsync(page);

        await page.Locator(".pourquoi > summary").First.ClickAsync();
        await page.Locator(".explication a").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/droit#"));
        await Expect(page.Locator(".regle[open]")).ToHaveCountAsync(1);

        await page.GetByLabel("Mot, article…").PressSequentiallyAsync("préreprise");
        await Expect(page).ToHaveURLAsync(new Regex("q=pr%C3%A9reprise$"));
        (await page.Locator(".regle").CountAsync()).ShouldBeInRange(1, 40);
        fenetre.Erreurs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/suivi"), InlineData("/droit?q=4624-10"), InlineData("/droit/calendrier")]
    public async Task Ouvrir_PageDuDroit_SansDefaut(string chemin)
    {
        await using var fenetre = await produit.OuvrirAsync();

        await fenetre.Page.GotoAsync(chemin);

        (await Accessibilite.DefautsAsync(fenetre.Page)).Concat(fenetre.Erreurs).ShouldBeEmpty();
    }

    private static async Task RepondreAsync(IPage page)
    {
        await page.GotoAsync("/suivi");
        await page.GetByLabel("Année de naissance").FillAsync("1985");
        await page.GetByLabel("Contrat", new() { Exact = true }).SelectOptionAsync("Cdi");
        await page.GetByLabel("Premier jour au poste").FillAsync(new DateOnly(2024, 3, 4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await ContinuerAsync(page);
        await page.Locator("input[value=Amiante]").CheckAsync();
        await ContinuerAsync(page);
        await page.GetByLabel("Chariot automoteur").CheckAsync();
        await ContinuerAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Voir le suivi" }).ClickAsync();
    }

    private static Task ContinuerAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
}
