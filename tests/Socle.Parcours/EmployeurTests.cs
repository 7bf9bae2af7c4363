using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>The employer's space in the hand: a telephone of 375 pixels.</summary>
[Collection(AvecProduit.Nom)]
public sealed class EmployeurTests(Produit produit)
{
    [Fact]
    public async Task Arret_DeclareAuTelephone_SeVoitEtAttendSaDateDeRetour()
    {
        await using var fenetre = await produit.EntrerAsync("EmployeurRh", largeur: 375);
        var page = fenetre.Page;
        await page.GotoAsync("/entreprise/travailleurs");
        await page.Locator("a.ligne").Last.ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Déclarer un arrêt" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Déclarer l’arrêt" }).ClickAsync();
        await Expect(page.Locator("#erreurs")).ToContainTextAsync("Premier jour d’absence");
        await page.GetByLabel("Arrêt maladie").CheckAsync();
        // Half a date is sent empty by the browser: it is said before, and nothing leaves.
        await page.GetByLabel("Premier jour d’absence").PressSequentiallyAsync("01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Déclarer l’arrêt" }).ClickAsync();
        await Expect(page.Locator("[data-defaut]")).ToContainTextAsync("n’est pas entière");
        await page.GetByLabel("Premier jour d’absence").FillAsync($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Déclarer l’arrêt" }).DblClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Dire la date de retour" })).ToBeVisibleAsync();
        (await Debordement.TrouverAsync(page)).ShouldBeEmpty();
        fenetre.Erreurs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Visite_DemandeeEnTroisClics_PuisLaDeclarationAnnuelleSignee()
    {
        await using var fenetre = await produit.EntrerAsync("EmployeurRh", largeur: 375);
        var page = fenetre.Page;
        await page.GotoAsync("/entreprise/travailleurs");
        await page.Locator("a.ligne").First.ClickAsync();

        var clics = 0;
        await Un(page.GetByRole(AriaRole.Link, new() { Name = "Demander une visite" }));
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await Un(page.Locator("input[name=place]").First);
        await Un(page.GetByRole(AriaRole.Button, new() { Name = "Demander ce créneau" }));
        await Expect(page.Locator("#messages")).ToContainTextAsync("Le créneau est demandé");
        clics.ShouldBe(3);

        await page.GotoAsync("/entreprise/annuelle");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tout confirmer" }).ClickAsync();
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.GetByLabel("Cette déclaration est exacte et complète à ce jour").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Signer la déclaration" }).ClickAsync();
        await Expect(page.GetByText("Signée le")).ToBeVisibleAsync();
        (await Debordement.TrouverAsync(page)).ShouldBeEmpty();
        fenetre.Erreurs.ShouldBeEmpty();

        async Task Un(ILocator ou)
        {
            await ou.ClickAsync();
            clics++;
        }
    }
}
