using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>An employer's file: read behind the page, which follows the work and shows what came of it.</summary>
[Collection(AvecProduit.Nom)]
public sealed class DeclarationsTests(Produit produit)
{
    private const string Nom = "Parcoureur";

    /// <summary>Reading and writing a file is background work: longer than a page.</summary>
    private static readonly LocatorAssertionsToBeVisibleOptions Longtemps = new() { Timeout = 20_000 };

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

    private static string Csv(string siret, string nom, string prenom)
    {
        var debut = TimeProvider.System.GetUtcNow().AddDays(-20).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return $"siret;nom_naissance;prenoms;sexe;naissance;nature_contrat;date_debut;poste\r\n{siret};{nom};{prenom};F;12/05/1990;CDI;{debut};Secrétaire\r\n";
    }
}
