using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>On a telephone: from the code given at the counter to an appointment confirmed and a questionnaire sent.</summary>
[Collection(AvecProduit.Nom)]
public sealed partial class EspaceSalarieTests(Produit produit)
{
    private const string Adresse = "parcours@perso.example";

    [Fact]
    public async Task Salarie_DuCodeAuQuestionnaire_SurUnTelephone()
    {
        var (id, naissance) = await AttenduAsync();
        await using var accueil = await produit.EntrerAsync("Assistant");
        await accueil.Page.GotoAsync($"/travailleurs/{id}/espace");
        await accueil.Page.GetByRole(AriaRole.Button, new() { Name = "Remettre un code en main propre" }).ClickAsync();
        (await Accessibilite.DefautsAsync(accueil.Page)).ShouldBeEmpty();
        var code = (await accueil.Page.Locator("strong").Filter(new() { HasTextRegex = DuPapier() }).TextContentAsync())!;
        await using var telephone = await produit.OuvrirAsync(largeur: 375);
        var page = telephone.Page;

        await page.GotoAsync("/activer");
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.GetByLabel("Votre code").FillAsync(code);
        await page.GetByLabel("Votre date de naissance").FillAsync(naissance);
        await page.GetByLabel("Votre adresse électronique ou votre mobile").FillAsync(Adresse);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.GetByLabel("Code reçu").FillAsync(await ConfirmationAsync());
        await page.Locator("[name='Entree.MotDePasse']").FillAsync("soleil pomme riviere");
        await page.GetByLabel("Le même, une seconde fois").FillAsync("soleil pomme riviere");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir mon espace" }).ClickAsync();

        await Expect(page.Locator("#messages")).ToContainTextAsync("Votre espace est ouvert");
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.SetViewportSizeAsync(375, 812);
        await page.GotoAsync("/salarie/rendez-vous");
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.GetByRole(AriaRole.Button, new() { Name = "Je viendrai" }).First.ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("C’est confirmé");
        await page.GetByRole(AriaRole.Link, new() { Name = "Me préparer avec un questionnaire" }).First.ClickAsync();
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.GetByLabel("De quoi voulez-vous parler pendant la visite").FillAsync("mes horaires");
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer mes réponses" }).ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("Vos réponses sont envoyées");
        telephone.Erreurs.ShouldBeEmpty();
    }

    /// <summary>Someone expected, who has not confirmed yet, and is not the demo's own worker.</summary>
    private async Task<(string Id, string Naissance)> AttenduAsync()
    {
        await using var connexion = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = produit.Base, DefaultTimeout = 30 }.ToString());
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = """
            SELECT t.id, t.naissance FROM rendez_vous r JOIN travailleur t ON t.id = r.travailleur_id
            WHERE r.etat IN (2, 3) AND r.jour > date('now', '+3 days') AND t.id NOT IN (SELECT travailleur_id FROM compte_travailleur) ORDER BY r.jour, r.id LIMIT 1
            """;
        await using var ligne = await commande.ExecuteReaderAsync();
        (await ligne.ReadAsync()).ShouldBeTrue("the demo expects someone");
        return (new Noyau.Id<object>(ligne.GetInt64(0)).ToString()!, ligne.GetString(1));
    }

    private async Task<string> ConfirmationAsync()
    {
        var dossier = Path.Combine(Path.GetDirectoryName(produit.Base)!, "envois", "courriels");
        for (var essai = 0; essai < 100; essai++, await Task.Delay(100))
        {
            foreach (var fichier in Directory.Exists(dossier) ? Directory.GetFiles(dossier, "*.eml") : [])
            {
                using var courriel = await MimeKit.MimeMessage.LoadAsync(fichier);
                if (courriel.To.ToString().Contains(Adresse, StringComparison.Ordinal))
                {
                    return SixChiffres().Match(courriel.TextBody!).Value;
                }
            }
        }
        throw new TimeoutException("No code came.");
    }

    [GeneratedRegex(@"^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$")]
    private static partial Regex DuPapier();

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex SixChiffres();
}
