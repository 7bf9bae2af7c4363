using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>A worker on their telephone: a module taken up half-way to its certificate, then pages read again without a network, or not.</summary>
[Collection(AvecProduit.Nom)]
public sealed class PreventionTests(Produit produit)
{
    private const string Gardes = "async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length + localStorage.length";

    [Fact]
    public async Task Salarie_ReprendUnModule_JusquAuCertificat()
    {
        await using var telephone = await produit.EntrerAsync("Travailleur", largeur: 375);
        var page = telephone.Page;
        await page.GotoAsync("/salarie/prevention");
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();

        await page.GetByRole(AriaRole.Link, new() { Name = "Reprendre" }).ClickAsync();
        await Expect(page.Locator("[aria-current=step]")).ToContainTextAsync("Soulever et tourner");
        await page.GetByLabel("En tournant le buste").CheckAsync();
        await page.GetByLabel("Près du corps").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier mes réponses" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Ce n’est pas cela");
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.GetByLabel("En tournant tout le corps").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier mes réponses" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Étape suivante" }).ClickAsync();
        await page.GetByLabel("d’en parler au service").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier mes réponses" }).ClickAsync();
        var certificat = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Télécharger mon certificat" }).ClickAsync());

        certificat.SuggestedFilename.ShouldMatch(@"^certificat-PREV-\w+\.pdf$");
        telephone.Erreurs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Salarie_GardeSurSonAppareil_SIlLeDit_JusquAuRefusDeSaSession()
    {
        await using var telephone = await produit.OuvrirAsync(largeur: 375);
        var page = telephone.Page;
        await Connexion.EntrerAsync(page, produit.Compte("Travailleur"));
        await page.GotoAsync("/salarie/parcours");
        (await page.EvaluateAsync<int>(Gardes)).ShouldBe(0, "nothing is kept unless asked for");

        await GarderAsync(page);
        await page.GotoAsync("/salarie/parcours");
        await page.GotoAsync("/salarie/questionnaire");
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/salarie/parcours");
        await Expect(page.Locator("#hors-ligne-bandeau")).ToContainTextAsync("Hors ligne — page ouverte le");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mes employeurs et mes expositions");
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.annonce')).display")).ShouldNotBe("block", "its style was kept too");
        await page.GotoAsync("/salarie/acces");
        await Expect(page.Locator("main")).ToContainTextAsync("n’a pas été gardée");

        await page.Context.SetOfflineAsync(false);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/salarie/parcours");
        page.Url.ShouldContain("/connexion");
        await page.WaitForFunctionAsync("async () => (await caches.keys()).length === 0");
    }

    [Fact]
    public async Task Appareil_UnAutreCompteOuLaDeconnexion_NeLaisseRien()
    {
        await using var telephone = await produit.OuvrirAsync(largeur: 375);
        var page = telephone.Page;
        await Connexion.EntrerAsync(page, produit.Compte("Travailleur"));
        await GarderAsync(page);
        await page.GotoAsync("/salarie/parcours");
        (await page.EvaluateAsync<int>(Gardes)).ShouldBe(3, "a cache, a worker, a choice");

        await page.Context.ClearCookiesAsync();
        await page.Context.AddCookiesAsync(await produit.SessionAsync("EmployeurRh"));
        await page.GotoAsync("/entreprise");
        await page.WaitForFunctionAsync($"async () => await ({Gardes})() === 0");

        await page.Context.ClearCookiesAsync();
        await Connexion.EntrerAsync(page, produit.Compte("EmployeurRh"));
        await GarderAsync(page);
        await page.GotoAsync("/entreprise");
        (await page.EvaluateAsync<int>(Gardes)).ShouldBe(3);
        await Connexion.SortirAsync(page);
        (await page.EvaluateAsync<int>(Gardes)).ShouldBe(0, "signing out leaves nothing");
    }

    private static async Task GarderAsync(IPage page)
    {
        await page.GotoAsync("/compte");
        await page.GetByLabel("Garder sur cet appareil").CheckAsync();
        await Expect(page.Locator("[data-hors-ligne] [role=status]")).ToContainTextAsync("C’est noté");
    }
}
