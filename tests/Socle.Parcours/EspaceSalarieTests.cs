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
        await page.GetByLabel("Code reçu").FillAsync(await RecuAsync(Adresse, SixChiffres()));
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

    /// <summary>Without any password: a passkey made on the telephone opens the door, and what is medical stays shut until someone saw who this is.</summary>
    [Fact]
    public async Task Salarie_ParCleDAcces_RevientSansMotDePasse_MaisRienDeMedicalAvantLaPieceDIdentite()
    {
        const string sienne = "cle@perso.example";
        var (id, naissance) = await AttenduAsync();
        await using var accueil = await produit.EntrerAsync("Assistant");
        await accueil.Page.GotoAsync($"/travailleurs/{id}/espace");
        await accueil.Page.GetByLabel("Adresse électronique ou mobile du salarié").FillAsync(sienne);
        await accueil.Page.GetByRole(AriaRole.Button, new() { Name = "Envoyer un code" }).ClickAsync();
        await Expect(accueil.Page.Locator("#messages")).ToContainTextAsync("Le code est parti");
        await using var telephone = await produit.OuvrirAsync(largeur: 375);
        var page = telephone.Page;
        await Appareil.DonnerAsync(page);

        await page.GotoAsync("/activer");
        await page.GetByLabel("Votre code").FillAsync(await RecuAsync(sienne, Envoye()));
        await page.GetByLabel("Votre date de naissance").FillAsync(naissance);
        await page.GetByLabel("Votre adresse électronique ou votre mobile").FillAsync(sienne);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await page.GetByLabel("Code reçu").FillAsync(await RecuAsync(sienne, SixChiffres()));
        await page.GetByLabel("avec une clé d’accès").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir mon espace" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("aucun moyen de revenir");
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();

        await page.SetViewportSizeAsync(375, 812);
        await page.GetByLabel("Nom de la clé").FillAsync("Mon téléphone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter", Exact = true }).ClickAsync();
        await Expect(page.Locator("#messages")).ToContainTextAsync("Clé d’accès ajoutée");
        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.SetViewportSizeAsync(375, 812);
        await page.GetByRole(AriaRole.Link, new() { Name = "Aller dans mon espace" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SonAccueil());

        await Connexion.SortirAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter avec une clé d’accès" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(SonAccueil());
        foreach (var medical in new[] { "/salarie/documents", "/salarie/dossier" })
        {
            await page.GotoAsync(medical);
            await Expect(page.Locator("main")).ToContainTextAsync("Faites d’abord vérifier votre identité");
            (await Debordement.TrouverAsync(page)).ShouldBeEmpty();
        }

        await accueil.Page.ReloadAsync();
        await accueil.Page.GetByRole(AriaRole.Button, new() { Name = "J’ai vu sa pièce d’identité" }).ClickAsync();
        await accueil.Page.Locator("#confirmer-oui").ClickAsync();
        await Expect(accueil.Page.Locator("#messages")).ToContainTextAsync("L’identité est vérifiée");
        await page.GotoAsync("/salarie/documents");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("Faites d’abord vérifier");
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

    /// <summary>What the first mail to that address that says it says.</summary>
    private async Task<string> RecuAsync(string adresse, Regex quoi)
    {
        var dossier = Path.Combine(Path.GetDirectoryName(produit.Base)!, "envois", "courriels");
        for (var essai = 0; essai < 100; essai++, await Task.Delay(100))
        {
            foreach (var fichier in Directory.Exists(dossier) ? Directory.GetFiles(dossier, "*.eml") : [])
            {
                using var courriel = await MimeKit.MimeMessage.LoadAsync(fichier);
                if (courriel.To.ToString().Contains(adresse, StringComparison.Ordinal) && quoi.Match(courriel.TextBody!) is { Success: true } trouve)
                {
                    return trouve.Value;
                }
            }
        }
        throw new TimeoutException("No code came.");
    }

    [GeneratedRegex(@"\b([0-9A-Z]{4}-){3}[0-9A-Z]{4}\b")]
    private static partial Regex Envoye();

    [GeneratedRegex(@"^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$")]
    private static partial Regex DuPapier();

    [GeneratedRegex("/salarie$")]
    private static partial Regex SonAccueil();

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex SixChiffres();
}
