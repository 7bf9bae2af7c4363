using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>A company joins, hires, and its worker falls ill: the assistant's ordinary week, a hurried finger included.</summary>
[Collection(AvecProduit.Nom)]
public sealed class AdherentsTests(Produit produit)
{
    [Fact]
    public async Task Adhesion_PuisEmbauchePuisArret_SansRienFaireDeuxFois()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;

        await AdhererAsync(page, "L’Étoile d’Évreux & Fils");
        await EmbaucherAsync(page, "Parcours-N’Guessan");
        await ArreterAsync(page);

        await page.GotoAsync("/travailleurs");
        await page.Locator("form.recherche-liste input[type=search]").FillAsync("Parcours-N’Guessan");
        await Expect(page.Locator(".resultats")).ToHaveTextAsync("1 travailleur");
        fenetre.Erreurs.ShouldBeEmpty();
    }

    private static async Task AdhererAsync(IPage page, string nom)
    {
        await page.GotoAsync("/entreprises/adherer");
        await Expect(page.GetByLabel("SIRET de l’établissement")).ToBeFocusedAsync();
        await CliquerAsync(page, "Continuer");
        await Expect(page.Locator("#erreurs")).ToContainTextAsync("Raison sociale");
        await page.GetByLabel("L’employeur n’a pas de SIRET").CheckAsync();
        await page.GetByLabel("Raison sociale").FillAsync(nom);
        await CliquerAsync(page, "Continuer");
        await page.GetByLabel("Commune").FillAsync("Évreux");
        await CliquerAsync(page, "Continuer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’adhésion" }).DblClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(nom);
    }

    private static async Task EmbaucherAsync(IPage page, string nom)
    {
        await page.Locator("summary", new() { HasText = "Opérations" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Embaucher un salarié" }).ClickAsync();
        await page.GetByLabel("Nom de naissance").FillAsync(nom);
        await page.GetByLabel("Prénoms").FillAsync("Awa");
        await page.GetByLabel("Date de naissance").FillAsync("1990-05-04");
        await CliquerAsync(page, "Continuer");
        await page.GetByLabel("Nature du contrat").SelectOptionAsync(new SelectOptionValue { Label = "Contrat à durée indéterminée" });
        await page.GetByLabel("Premier jour", new() { Exact = true }).FillAsync($"{Hier:yyyy-MM-dd}");
        await page.GetByLabel("Intitulé du poste").FillAsync("Peintre");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer l’embauche" }).DblClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync(nom);
        await page.Locator(".pourquoi summary").First.ClickAsync();
        await Expect(page.Locator(".raison").First).ToContainTextAsync("R. 4624-10");
    }

    private static async Task ArreterAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Déclarer un arrêt" }).ClickAsync();
        await page.GetByLabel("Arrêt maladie").CheckAsync();
        await page.GetByLabel("Premier jour d’absence").FillAsync($"{Hier:yyyy-MM-dd}");
        await CliquerAsync(page, "Enregistrer l’arrêt");
        await Expect(page.Locator("main .etat", new() { HasText = "sans date de retour" })).ToBeVisibleAsync();
    }

    private static DateOnly Hier => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);

    private static Task CliquerAsync(IPage page, string bouton) => page.GetByRole(AriaRole.Button, new() { Name = bouton }).ClickAsync();
}
