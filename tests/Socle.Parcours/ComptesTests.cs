using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>Someone arrives: an account is opened, its link given, a password chosen; then it is closed, and the door with it.</summary>
[Collection(AvecProduit.Nom)]
public sealed class ComptesTests(Produit produit)
{
    private const string MotDePasse = "une phrase bien longue 42";

    [Fact]
    public async Task Compte_OuvertPuisFerme_EntreParSonLienPuisNEntrePlus()
    {
        await using var bureau = await produit.EntrerAsync("Administration");
        await using var arrivant = await produit.OuvrirAsync();
        var (page, sienne) = (bureau.Page, arrivant.Page);
        await page.GotoAsync("/administration/comptes/nouveau");

        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Zoé Lefèvre");
        await page.GetByLabel("Identifiant").FillAsync("zoe.lefevre");
        await page.GetByLabel("Rôle").SelectOptionAsync(new SelectOptionValue { Value = "Comptable" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Créer le compte" }).ClickAsync();
        await sienne.GotoAsync(await page.Locator("#lien").InnerTextAsync());
        await ChoisirAsync(sienne);
        await Connexion.RemplirAsync(sienne, new CompteDeRole("zoe.lefevre", MotDePasse));
        await Expect(sienne.Locator("h1")).ToHaveTextAsync("Ma journée");

        await page.GetByRole(AriaRole.Link, new() { Name = "Voir le compte" }).ClickAsync();
        await page.Locator("#motif-etat").FillAsync("Départ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fermer le compte" }).ClickAsync();
        await page.Locator("#confirmer-oui").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Ce compte est fermé");
        await sienne.GotoAsync("/entreprises");
        await Expect(sienne.GetByLabel("Identifiant")).ToBeVisibleAsync();
    }

    private static async Task ChoisirAsync(IPage page)
    {
        foreach (var champ in await page.Locator("input[type=password]").AllAsync())
        {
            await champ.FillAsync(MotDePasse);
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync();
    }
}
