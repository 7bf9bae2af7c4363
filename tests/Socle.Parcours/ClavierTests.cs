using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>A day without a mouse.</summary>
[Collection(AvecProduit.Nom)]
public sealed partial class ClavierTests(Produit produit)
{
    [Fact]
    public async Task PremiereTabulation_OffreDeSauterLeMenu()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync("/travailleurs");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Aller au contenu" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#contenu")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/"), InlineData("Control+k")]
    public async Task Recherche_OuverteAuClavier_MeneALaFiche(string touche)
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync("/travailleurs");
        var nom = await page.Locator("a.ligne").First.InnerTextAsync();

        await page.Keyboard.PressAsync(touche);
        await Expect(page.Locator("#recherche-q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(nom);
        await Expect(page.Locator("#recherche-trouves a").First).ToContainTextAsync(nom);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("#recherche-trouves a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(Fiche());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(nom);
        fenetre.Erreurs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Recherche_UnNomPuisEntree_OuvreLePremierTrouve()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync("/entreprises");
        var nom = await page.Locator("a.ligne").First.InnerTextAsync();

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(nom);
        await Expect(page.Locator("#recherche-trouves a").First).ToContainTextAsync(nom);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(nom);
    }

    [Fact]
    public async Task Recherche_Echap_RendLaPage()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("#recherche")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.Locator("#recherche")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Liste_DeLigneEnLigne_OuvreLaSeconde()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        await page.GotoAsync("/travailleurs");
        var seconde = page.Locator("a.ligne").Nth(1);
        var nom = await seconde.InnerTextAsync();

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(seconde).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(nom);
    }

    [GeneratedRegex("/travailleurs/[0-9a-z]+$")]
    private static partial Regex Fiche();
}
