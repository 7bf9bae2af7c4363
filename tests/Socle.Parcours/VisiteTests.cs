using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>A nurse's visit in a real browser: its gestures counted, its page judged, two windows that do not write over each other.</summary>
[Collection(AvecProduit.Nom)]
public sealed class VisiteTests(Produit produit)
{
    private int gestes;

    [Fact]
    public async Task Vip_DeLaSalleDAttenteALAttestationSignee_TientEnQuaranteGestes()
    {
        await using var fenetre = await EnVisiteAsync();
        var page = fenetre.Page;
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.SetViewportSizeAsync(1440, 900);

        await ToucherAsync(page, "Alt+Digit1", "Space", "Tab", "Space");
        await ToucherAsync(page, "Alt+r", "Alt+i", "Alt+Digit4");
        await TaperAsync(page, "120");
        await ToucherAsync(page, "Tab");
        await TaperAsync(page, "80");
        await ToucherAsync(page, "Tab");
        await TaperAsync(page, "64");
        await ToucherAsync(page, "Tab");
        await TaperAsync(page, "70");
        await ToucherAsync(page, "Tab");
        await TaperAsync(page, "175");
        await Expect(page.Locator("[data-imc]")).ToHaveTextAsync("22,9");
        await ToucherAsync(page, "Alt+Digit6", "Space", "Alt+Digit9", "Space");
        await Expect(page.Locator("#etat-visite")).ToHaveTextAsync("Tout est enregistré.");
        await ToucherAsync(page, "Control+Enter");

        await Expect(page.Locator("#messages")).ToContainTextAsync("La visite est conclue.");
        await CliquerAsync(page.GetByRole(AriaRole.Button, new() { Name = "Signer" }).First);
        await CliquerAsync(page.Locator("#confirmer button.btn-primary"));
        await Expect(page.Locator("#messages")).ToContainTextAsync("Le document est signé");
        gestes.ShouldBeLessThanOrEqualTo(40);
        fenetre.Erreurs.ShouldBeEmpty();
    }

    [Fact]
    public async Task DeuxFenetres_LaSecondeEstPrevenueEtChoisit()
    {
        await using var une = await EnVisiteAsync();
        var page = une.Page;
        await CoderAsync(page);
        await page.Locator("#s9_texte").FillAsync("de la première");
        await Expect(page.Locator("#etat-visite")).ToHaveTextAsync("Tout est enregistré.");
        var autre = await page.Context.NewPageAsync();
        await autre.GotoAsync(page.Url);
        await autre.Locator("#s9_texte").FillAsync("de la seconde");
        await Expect(autre.Locator("#etat-visite")).ToHaveTextAsync("Tout est enregistré.");

        await page.Locator("#s9_texte").FillAsync("de la première, encore");

        await Expect(page.Locator("#s9-etat")).ToContainTextAsync("autre fenêtre");
        await page.GetByRole(AriaRole.Button, new() { Name = "Prendre l’autre texte" }).ClickAsync();
        await Expect(page.Locator("#s9_texte")).ToHaveValueAsync("de la seconde");
    }

    /// <summary>Three letters, an arrow, Enter: a line among others, then a field of one line; nothing but the keyboard.</summary>
    private static async Task CoderAsync(IPage page)
    {
        await page.Locator("#s2_expositions").FillAsync("odeur du four\n");
        await page.Keyboard.TypeAsync("BRU");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Bruit");
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#s2_expositions")).ToHaveValueAsync("odeur du four\nBruit");
        await Expect(page.Locator(".codage-dit").First).ToContainTextAsync("non codé · «\u00A0Bruit\u00A0»\u00A0: Expositions BRUIT");
        await page.Locator("#s8_examen-0").FocusAsync();
        await page.Keyboard.TypeAsync("audio");
        await Expect(page.GetByRole(AriaRole.Option)).Not.ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#s8_examen-0")).ToHaveValueAsync("Audiométrie tonale");
        await Expect(page.Locator("#etat-visite")).ToHaveTextAsync("Tout est enregistré.");
    }

    private async Task<Fenetre> EnVisiteAsync()
    {
        await SalleDAttente.FaireEntrerAsync(produit.Base, produit.Compte("Infirmier").Identifiant);
        var fenetre = await produit.EntrerAsync("Infirmier");
        await fenetre.Page.GotoAsync("/agenda/attente");
        await CliquerAsync(fenetre.Page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir la visite" }).First);
        await Expect(fenetre.Page.Locator("#etat-visite")).ToHaveTextAsync("Tout est enregistré.");
        return fenetre;
    }

    private async Task ToucherAsync(IPage page, params string[] touches)
    {
        foreach (var touche in touches)
        {
            await page.Keyboard.PressAsync(touche);
            gestes++;
        }
    }

    private async Task CliquerAsync(ILocator bouton)
    {
        await bouton.ClickAsync();
        gestes++;
    }

    private async Task TaperAsync(IPage page, string texte)
    {
        await page.Keyboard.TypeAsync(texte);
        gestes += texte.Length;
    }
}
