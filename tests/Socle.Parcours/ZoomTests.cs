using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>A screen of 1440 pixels enlarged twice: nothing leaves the window, the menu stays at hand.</summary>
[Collection(AvecProduit.Nom)]
public sealed class ZoomTests(Produit produit)
{
    [Fact]
    public async Task AgrandiDeuxFois_LesPagesDuJour_NePerdentRien()
    {
        await using var fenetre = await produit.EntrerAsync("Administration", largeur: 720, echelle: 2);
        var page = fenetre.Page;
        var perdus = new List<string>();

        foreach (var chemin in (string[])["/", "/echeancier?equipe=tout", "/travailleurs", "/entreprises", "/etablissements", "/organisation", "/declarations", "/audit", "/administration/roles"])
        {
            await page.GotoAsync(chemin);
            perdus.AddRange((await Debordement.TrouverAsync(page)).Select(d => $"{chemin} : {d}"));
            if (await page.Locator("a.ligne").CountAsync() > 0)
            {
                await page.Locator("a.ligne").First.ClickAsync();
                perdus.AddRange((await Debordement.TrouverAsync(page)).Select(d => $"{page.Url} : {d}"));
            }
        }

        perdus.ShouldBeEmpty();
    }

    [Fact]
    public async Task AgrandiDeuxFois_LeMenu_SOuvreParSonBouton()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant", largeur: 720, echelle: 2);
        var page = fenetre.Page;
        await page.GotoAsync("/");

        await page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Entreprises" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Entreprises");
    }
}
