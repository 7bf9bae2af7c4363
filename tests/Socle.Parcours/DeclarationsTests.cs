using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>An employer's file, from its deposit to the visits it makes due, and back.</summary>
[Collection(AvecProduit.Nom)]
public sealed class DeclarationsTests(Produit produit)
{
    private const string Nom = "Parcoureur";

    /// <summary>Reading and writing a file is background work: longer than a page.</summary>
    private static readonly LocatorAssertionsToBeVisibleOptions Longtemps = new() { Timeout = 20_000 };

    [Fact]
    public async Task Fichier_DeposeVerifieAcceptePuisAnnule_MontreSesSalariesEtLeursVisites()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        var siret = await SiretAsync(page);

        await DeposerAsync(page, Csv(siret, Nom, "Aline"), "fichier-du-parcours.csv");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Accepter", Exact = true })).ToBeVisibleAsync(Longtemps);
        await Expect(page.Locator("a.tuile", new() { HasText = "à créer" })).ToContainTextAsync("1");
        await Expect(page.Locator("#liste table")).ToContainTextAsync(Nom);
        var declaration = page.Url;
        (await TrouverAsync(page)).ShouldBeFalse("nothing is written before it is accepted");

        await page.GotoAsync(declaration);
        await page.GetByRole(AriaRole.Button, new() { Name = "Accepter", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Annuler la déclaration" })).ToBeVisibleAsync(Longtemps);
        (await TrouverAsync(page)).ShouldBeTrue("accepted: the worker is followed");
        await page.Locator("a.ligne").First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Visite d’information et de prévention");

        await page.GotoAsync(declaration);
        await page.GetByLabel("Pourquoi l’annuler").FillAsync("Fichier d’essai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler la déclaration" }).ClickAsync();
        await page.Locator("#confirmer-oui").ClickAsync();
        await Expect(page.Locator("main .etat", new() { HasText = "annulée" }).First).ToBeVisibleAsync(Longtemps);
        (await TrouverAsync(page)).ShouldBeFalse("undone: the worker is gone");
        fenetre.Erreurs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fichier_AvecUneLigneFausse_LaDitEtLaRendACorriger()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;

        await DeposerAsync(page, Csv("12345678901234", Nom, "Bruno"), "fichier-faux.csv");
        var refusees = page.Locator("a.tuile", new() { HasText = "refusées" });
        await Expect(refusees).ToBeVisibleAsync(Longtemps);
        await Expect(refusees).ToContainTextAsync("1");

        var fichier = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Lignes à corriger" }).ClickAsync());
        (await File.ReadAllTextAsync((await fichier.PathAsync())!)).ShouldContain("Bruno");
    }

    private static async Task DeposerAsync(IPage page, string csv, string nom)
    {
        await page.GotoAsync("/declarations");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = nom, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Lire le fichier" }).ClickAsync();
    }

    /// <summary>The number of the first member's establishment.</summary>
    private static async Task<string> SiretAsync(IPage page)
    {
        await page.GotoAsync("/etablissements");
        await page.Locator("a.ligne").First.ClickAsync();
        return await page.Locator("[data-copier]").First.GetAttributeAsync("data-copier") ?? "";
    }

    private static async Task<bool> TrouverAsync(IPage page)
    {
        await page.GotoAsync("/travailleurs");
        await page.Locator("input[name=cherche]").PressSequentiallyAsync(Nom);
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("[?&]r="));
        return await page.Locator("a.ligne").CountAsync() > 0;
    }

    private static string Csv(string siret, string nom, string prenom)
    {
        var debut = TimeProvider.System.GetUtcNow().AddDays(-20).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return $"siret;nom_naissance;prenoms;sexe;naissance;nature_contrat;date_debut;poste\r\n{siret};{nom};{prenom};F;12/05/1990;CDI;{debut};Secrétaire\r\n";
    }
}
