using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>A new company of eight workers joins and declares them, on a telephone, counted: screens, and fields that must be filled.</summary>
[Collection(AvecProduit.Nom)]
public sealed partial class AdhererTests(Produit produit)
{
    private const int EcransAuPlus = 6;
    private const int ChampsAuPlus = 25;

    private readonly List<string> defauts = [];
    private int ecrans;
    private int champs;

    [Fact]
    public async Task Adherer_EntrepriseDeHuitSalaries_TientEnSixEcransEtVingtCinqChamps()
    {
        await using var fenetre = await produit.OuvrirAsync(largeur: 375);
        var page = fenetre.Page;
        await page.GotoAsync("/adherer");
        await CompterAsync(page);
        await page.GetByLabel("Une entreprise, une association").CheckAsync();
        await RemplirAsync(page, ("RaisonSociale", "Menuiserie de l’essai"), ("Siret", "35600000049837"), ("Naf", "43.32A"), ("CodePostal", "27000"), ("Commune", "Évreux"));
        await page.GetByLabel("Régime général, employeur privé").CheckAsync();
        await ContinuerAsync(page, "Continuer");
        await RemplirAsync(page, ("Adresse", "1 rue des Essais"), ("ContactNom", "Delorme"), ("Courriel", "parcours@adherent.example"));
        await ContinuerAsync(page, "Continuer");
        await RemplirAsync(page, ("Effectif", "8"), ("Salaries", string.Join('\n', Enumerable.Range(1, 8).Select(i => string.Create(CultureInfo.InvariantCulture, $"Essai;Jeanne;0{i}/05/1985;01/03/2024;Poseur")))));
        // One may join without saying who works there; this journey declares them: a field of eight lines.
        champs++;
        await ContinuerAsync(page, "Continuer");
        await Expect(page.GetByText("Prix de la première année")).ToBeVisibleAsync();
        await page.GetByLabel("J’ai lu les statuts").CheckAsync();
        await page.GetByLabel("Virement").CheckAsync();
        await RemplirAsync(page, ("SignataireQualite", "gérante"));
        await ContinuerAsync(page, "Recevoir le code de signature");
        await page.GetByLabel("Code reçu").FillAsync(await CodeAsync(produit));
        await ContinuerAsync(page, "Signer et envoyer");

        await Expect(page).ToHaveURLAsync(new Regex("/adherer/suivi/"));
        ecrans.ShouldBeLessThanOrEqualTo(EcransAuPlus);
        champs.ShouldBeLessThanOrEqualTo(ChampsAuPlus);
        (ecrans, champs).ShouldBe((6, 19), "what the guide says");
        defauts.ShouldBeEmpty();
        fenetre.Erreurs.ShouldBeEmpty();
    }

    internal static async Task RemplirAsync(IPage page, params (string Champ, string Valeur)[] valeurs)
    {
        foreach (var (champ, valeur) in valeurs)
        {
            await page.Locator($"[name='Entree.{champ}']").FillAsync(valeur);
        }
    }

    private async Task ContinuerAsync(IPage page, string bouton)
    {
        // The page left is marked: the one that comes is known by not being it, whenever it comes.
        await page.EvaluateAsync("document.documentElement.dataset.quittee = ''");
        await page.GetByRole(AriaRole.Button, new() { Name = bouton, Exact = true }).ClickAsync();
        await page.Locator("html:not([data-quittee]) main").WaitForAsync();
        await CompterAsync(page);
    }

    /// <summary>A question counts once, whatever its buttons, unless it says that it may be left empty.</summary>
    private async Task CompterAsync(IPage page)
    {
        ecrans++;
        champs += await page.EvaluateAsync<int>("[...document.querySelectorAll('main form.formulaire .champ')].filter(c => c.checkVisibility() && !c.querySelector('.facultatif') && c.querySelector('input:not([type=hidden]):not([type=file]), select, textarea')).length");
        defauts.AddRange((await Accessibilite.DefautsAsync(page)).Select(d => $"{page.Url} : {d}"));
        await page.SetViewportSizeAsync(375, 900);
    }

    /// <summary>From the last mail written.</summary>
    internal static async Task<string> CodeAsync(Produit produit)
    {
        var courriels = new DirectoryInfo(Path.Combine(Path.GetDirectoryName(produit.Base)!, "envois", "courriels"));
        using var courriel = await MimeKit.MimeMessage.LoadAsync(courriels.GetFiles("code-adhesion-*.eml").OrderByDescending(f => f.LastWriteTimeUtc).First().FullName);
        return Code().Match(courriel.TextBody ?? "").Groups[1].Value;
    }

    [GeneratedRegex(@"est (\d{6})")]
    private static partial Regex Code();
}
