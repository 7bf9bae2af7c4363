using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>A browser without JavaScript: slower, never stuck.</summary>
[Collection(AvecProduit.Nom)]
public sealed class SansScriptTests(Produit produit)
{
    [Fact]
    public async Task Connexion_SansScript_MeneChezSoi()
    {
        await using var fenetre = await produit.OuvrirAsync(javascript: false);

        await Connexion.EntrerAsync(fenetre.Page, produit.Compte("Interne"));

        await Expect(fenetre.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ma journée");
    }

    [Fact]
    public async Task Echeancier_FiltreSansScript_SAppliqueParUnBouton()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant", javascript: false);
        var page = fenetre.Page;
        await page.GotoAsync("/echeancier?equipe=tout");

        await page.Locator("select[name=categorie]").SelectOptionAsync("SIR");
        await page.GetByRole(AriaRole.Button, new() { Name = "Appliquer" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("categorie=SIR"));
        (await page.Locator("td[data-l=Suivi]").AllInnerTextsAsync()).ShouldAllBe(c => c.Trim().EndsWith("enforcé"));
    }

    [Fact]
    public async Task Travailleur_CorrigeSansScript_GardeLaCorrection()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant", javascript: false);
        var page = fenetre.Page;
        await page.GotoAsync("/travailleurs");
        await page.Locator("a.ligne").First.ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Modifier l’identité" }).ClickAsync();
        await page.GetByLabel("Téléphone").FillAsync("12");
        await EnregistrerAsync(page);
        await Expect(page.Locator("#erreurs")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Téléphone")).ToHaveValueAsync("12");
        await page.GetByLabel("Téléphone").FillAsync("06 39 98 12 34");
        await EnregistrerAsync(page);

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "06 39 98 12 34" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Recherche_SansScript_ALaSiennePage()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant", javascript: false);
        var page = fenetre.Page;
        await page.GotoAsync("/entreprises");
        var nom = await page.Locator("a.ligne").First.InnerTextAsync();

        await page.Locator("a.cherche").ClickAsync();
        await page.Locator("main input[type=search]").FillAsync(nom);
        await page.GetByRole(AriaRole.Button, new() { Name = "Chercher" }).ClickAsync();

        await Expect(page.Locator("#trouves")).ToContainTextAsync(nom);
    }

    private static async Task EnregistrerAsync(IPage page)
    {
        await page.GetByLabel("Pourquoi cette modification").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
    }
}
