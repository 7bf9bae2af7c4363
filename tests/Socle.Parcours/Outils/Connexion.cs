using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours.Outils;

/// <summary>Coming in and going out by the forms, as a person does.</summary>
internal static class Connexion
{
    public static async Task RemplirAsync(IPage page, CompteDeRole compte)
    {
        await page.GetByLabel("Identifiant").FillAsync(compte.Identifiant);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(compte.MotDePasse);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
    }

    /// <summary>From the sign-in page to one's home.</summary>
    public static async Task EntrerAsync(IPage page, CompteDeRole compte)
    {
        await page.GotoAsync("/connexion");
        await RemplirAsync(page, compte);
        await Expect(page.Locator(".moi")).ToBeVisibleAsync();
    }

    public static async Task SortirAsync(IPage page)
    {
        await page.Locator(".moi > summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await Expect(page.GetByLabel("Identifiant")).ToBeVisibleAsync();
    }
}
