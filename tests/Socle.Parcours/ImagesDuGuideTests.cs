using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Socle.Parcours.Outils;

namespace Socle.Parcours;

/// <summary>
/// Takes the pictures of docs/guide/images again, from the small demo: IMAGES=1 dotnet test tests/Socle.Parcours --filter
/// FullyQualifiedName~ImagesDuGuide. Left out without IMAGES: pictures are looked at before they are kept.
/// </summary>
[Collection(AvecProduit.Nom)]
public sealed class ImagesDuGuideTests(Produit produit)
{
    private const int Qualite = 55;
    private const int Ecran = 1280;
    private const int Telephone = 375;

    private static readonly string Dossier = Path.Combine(Sources.Racine, "docs", "guide", "images");

    /// <param name="Lien">What the address of the page's first such link matches: the picture is of the page it leads to.</param>
    private sealed record Image(string Nom, string Chemin, string? Lien = null, string Suite = "", bool Sombre = false, int Largeur = Ecran, int Haut = 860);

    private static readonly Image[] Employeur =
    [
        new("employeur-accueil", "/entreprise"),
        new("employeur-accueil-telephone", "/entreprise", Largeur: Telephone, Haut: 812),
        new("employeur-accueil-sombre", "/entreprise", Sombre: true),
        new("employeur-salaries", "/entreprise/travailleurs"),
        new("employeur-salarie", "/entreprise/travailleurs", "^/entreprise/travailleurs/[a-z0-9]+$"),
        new("employeur-demander-visite", "/entreprise/travailleurs", "^/entreprise/travailleurs/[a-z0-9]+$", "/visite", Haut: 700),
        new("employeur-poste", "/entreprise/travailleurs", "^/entreprise/travailleurs/[a-z0-9]+$", "/poste"),
        new("employeur-arret", "/entreprise/travailleurs", "^/entreprise/travailleurs/[a-z0-9]+$", "/arret", Haut: 760),
        new("employeur-depart", "/entreprise/travailleurs", "^/entreprise/travailleurs/[a-z0-9]+$", "/depart", Haut: 560),
        new("employeur-arrivee", "/entreprise/arrivee"),
        new("employeur-rendez-vous", "/entreprise/rendez-vous", Haut: 560),
        new("employeur-documents", "/entreprise/documents"),
        new("employeur-entreprise", "/entreprise/informations"),
        new("employeur-acces", "/entreprise/acces"),
        new("employeur-messages", "/entreprise/messages", Haut: 760),
        new("employeur-message", "/entreprise/messages", "^/entreprise/messages/(?!nouveau)[a-z0-9]+$"),
        new("employeur-ecrire", "/entreprise/messages/nouveau"),
        new("employeur-annee", "/entreprise/annee", Haut: 640),
        new("employeur-fichiers", "/entreprise/declarations"),
        new("employeur-fichier", "/entreprise/declarations", "^/entreprise/declarations/[a-z0-9]+$", Haut: 560),
        new("employeur-annuelle", "/entreprise/annuelle"),
    ];

    private static readonly Image[] Salarie =
    [
        new("salarie-accueil", "/salarie", Largeur: Telephone, Haut: 1_400),
        new("salarie-accueil-sombre", "/salarie", Sombre: true, Largeur: Telephone, Haut: 1_400),
        new("salarie-rendez-vous", "/salarie/rendez-vous", Largeur: Telephone, Haut: 1_400),
        new("salarie-demander", "/salarie/demander", Largeur: Telephone, Haut: 1_400),
        new("salarie-questionnaire", "/salarie/questionnaire", Largeur: Telephone, Haut: 1_400),
        new("salarie-documents", "/salarie/documents", Largeur: Telephone, Haut: 1_400),
        new("salarie-parcours", "/salarie/parcours", Largeur: Telephone, Haut: 1_400),
        new("salarie-prevention", "/salarie/prevention", Largeur: Telephone, Haut: 1_400),
        new("salarie-prevention-lire", "/salarie/prevention", "^/salarie/prevention/[a-z0-9]+$", Largeur: Telephone, Haut: 1_400),
        new("salarie-appareil", "/compte", Largeur: Telephone, Haut: 1_800),
        new("salarie-dossier", "/salarie/dossier", Largeur: Telephone, Haut: 1_400),
        new("salarie-acces", "/salarie/acces", Largeur: Telephone, Haut: 1_000),
        new("salarie-droits", "/salarie/droits", Largeur: Telephone, Haut: 1_400),
        new("salarie-avis", "/salarie/avis", Largeur: Telephone, Haut: 1_000),
    ];

    private static readonly (string Role, Image[] Images)[] Prises =
    [
        ("EmployeurAdministrateur", Employeur),
        ("EmployeurComptable", [new("comptable-accueil", "/entreprise", Haut: 640), new("comptable-annuelle", "/entreprise/annuelle", Haut: 560)]),
        ("Travailleur", Salarie),
        ("Administration",
        [
            new("campagnes", "/campagnes", Haut: 560), new("campagne", "/campagnes", "^/campagnes/(?!nouvelle)[a-z0-9]+$"),
            new("prevention-service", "/prevention"), new("messages-service", "/messages"), new("message-service", "/messages", "^/messages/(?!delais)[a-z0-9]+$"),
        ]),
    ];

    [FactSiDemande("IMAGES")]
    public async Task Prendre_ChaquePageDesEspaces_LeursImages()
    {
        Directory.CreateDirectory(Dossier);
        using var playwright = await Playwright.CreateAsync();
        // The browser's own words, in date fields for one, are those of its language.
        await using var navigateur = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Produit.Chromium,
            Args = [.. Produit.OptionsDeChromium, "--lang=fr-FR", "--hide-scrollbars"],
            Env = new Dictionary<string, string> { ["LANGUAGE"] = "fr", ["LANG"] = "fr_FR.UTF-8", ["PATH"] = Environment.GetEnvironmentVariable("PATH")!, ["HOME"] = Path.GetTempPath() },
        });
        foreach (var (role, images) in Prises)
        {
            await using var contexte = await OuvrirAsync(navigateur, await produit.SessionAsync(role));
            var page = await contexte.NewPageAsync();
            foreach (var image in images)
            {
                await page.GotoAsync(image.Chemin);
                if (image.Lien is { } lien)
                {
                    await page.GotoAsync(await LienAsync(page, lien) + image.Suite);
                }
                await PrendreAsync(page, image);
            }
        }
        await using var visiteur = await OuvrirAsync(navigateur, []);
        await AdhererAsync(await visiteur.NewPageAsync());
    }

    private async Task<IBrowserContext> OuvrirAsync(IBrowser navigateur, Cookie[] session)
    {
        var contexte = await navigateur.NewContextAsync(new() { BaseURL = produit.Adresse, Locale = "fr-FR", TimezoneId = "Europe/Paris", ReducedMotion = ReducedMotion.Reduce });
        await contexte.AddCookiesAsync(session);
        return contexte;
    }

    private static async Task<string> LienAsync(IPage page, string motif)
    {
        var liens = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main a[href]')].map(a => a.getAttribute('href'))");
        return liens.First(l => Regex.IsMatch(l, motif));
    }

    /// <summary>The page as high as it is, up to what is asked; a WebP, which Chromium writes itself.</summary>
    private static async Task PrendreAsync(IPage page, Image image)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = image.Sombre ? ColorScheme.Dark : ColorScheme.Light });
        await page.SetViewportSizeAsync(image.Largeur, 600);
        var haut = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(image.Largeur, Math.Clamp(haut, 400, image.Haut));
        await page.EvaluateAsync("() => document.fonts.ready.then(() => window.scrollTo(0, 0))");
        var protocole = await page.Context.NewCDPSessionAsync(page);
        var reponse = await protocole.SendAsync("Page.captureScreenshot", new() { ["format"] = "webp", ["quality"] = Qualite });
        await File.WriteAllBytesAsync(Path.Combine(Dossier, $"{image.Nom}.webp"), reponse!.Value.GetProperty("data").GetBytesFromBase64());
        await protocole.DetachAsync();
    }

    /// <summary>Joining, step by step, on a telephone.</summary>
    private async Task AdhererAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Telephone, 812);
        await page.GotoAsync("/adherer");
        await page.GetByLabel("Une entreprise, une association").CheckAsync();
        await AdhererTests.RemplirAsync(page, ("RaisonSociale", "Menuiserie de l’essai"), ("Siret", "35600000049837"), ("Naf", "43.32A"), ("CodePostal", "27000"), ("Commune", "Évreux"));
        await page.GetByLabel("Régime général, employeur privé").CheckAsync();
        await PrendreEtContinuerAsync(page, "adherer-qui", "Continuer");
        await AdhererTests.RemplirAsync(page, ("Adresse", "1 rue des Essais"), ("ContactNom", "Delorme"), ("Courriel", "images@adherent.example"));
        await PrendreEtContinuerAsync(page, "adherer-lieux", "Continuer");
        await AdhererTests.RemplirAsync(page, ("Effectif", "2"), ("Salaries", "Martin;Jeanne;31/05/1985;01/03/2024;Menuisière\nPetit;Paul;02/02/1990;01/09/2023;Poseur"));
        await PrendreEtContinuerAsync(page, "adherer-effectif", "Continuer");
        await page.GetByLabel("J’ai lu les statuts").CheckAsync();
        await page.GetByLabel("Virement").CheckAsync();
        await AdhererTests.RemplirAsync(page, ("SignataireQualite", "gérante"));
        await PrendreEtContinuerAsync(page, "adherer-prix", "Recevoir le code de signature");
        await page.GetByLabel("Code reçu").WaitForAsync();
        await PrendreAsync(page, new("adherer-signature", "", Largeur: Telephone, Haut: 1_600));
        await page.GetByLabel("Code reçu").FillAsync(await AdhererTests.CodeAsync(produit));
        await page.GetByRole(AriaRole.Button, new() { Name = "Signer et envoyer", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/adherer/suivi/**");
        await PrendreAsync(page, new("adherer-suivi", "", Largeur: Telephone, Haut: 1_600));
    }

    private static async Task PrendreEtContinuerAsync(IPage page, string nom, string bouton)
    {
        await PrendreAsync(page, new(nom, "", Largeur: Telephone, Haut: 1_600));
        await page.GetByRole(AriaRole.Button, new() { Name = bouton, Exact = true }).ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
