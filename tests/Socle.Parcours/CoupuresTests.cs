using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>
/// The server is killed (SIGKILL) while someone types in a visit, once with the browser, once without: at most two seconds of typing are
/// lost with both, none when the window stays. Twice here; COUPURES=20 is the bench (see bench/RESULTATS.md).
/// </summary>
public sealed class CoupuresTests
{
    private const string Champ = "#s9_texte";
    private static readonly TimeSpan Perte = TimeSpan.FromSeconds(2);
    private readonly Stopwatch horloge = Stopwatch.StartNew();
    private readonly Random hasard = new(7);

    /// <summary>When each character was typed.</summary>
    private readonly List<TimeSpan> frappes = [];
    private string frappe = "";

    [Fact]
    public async Task Frapper_ServeurTue_PerdAuPlusDeuxSecondes()
    {
        var coupures = int.Parse(Environment.GetEnvironmentVariable("COUPURES") ?? "2", CultureInfo.InvariantCulture);
        await using var serveur = await Serveur.DemarrerAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var navigateur = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Produit.Chromium, Args = Produit.OptionsDeChromium });
        var contexte = await navigateur.NewContextAsync(new() { BaseURL = serveur.Adresse, Locale = "fr-FR" });
        contexte.SetDefaultTimeout(60_000);
        var page = await OuvrirVisiteAsync(serveur, contexte);
        var pertes = new List<string>();
        for (var i = 0; i < coupures; i++)
        {
            var perdu = i % 2 == 0 ? await AvecLeNavigateurAsync(serveur, page) : await SansLeNavigateurAsync(serveur, page);
            pertes.Add(string.Create(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? "browser killed too" : "window kept")}: {perdu.TotalSeconds:0.00} s"));
            perdu.ShouldBeLessThanOrEqualTo(i % 2 == 0 ? Perte : TimeSpan.Zero, string.Join('\n', pertes));
            page = i % 2 == 0 ? contexte.Pages[0] : page;
        }
        if (Environment.GetEnvironmentVariable("COUPURES_JOURNAL") is { } journal)
        {
            await File.WriteAllLinesAsync(journal, pertes);
        }
    }

    /// <summary>What is found again from another browser, once the server is back.</summary>
    private async Task<TimeSpan> AvecLeNavigateurAsync(Serveur serveur, IPage page)
    {
        var coupe = await FrapperAsync(serveur, page, apres: 0);
        var (adresse, contexte) = (page.Url, page.Context);
        // No beforeunload: a browser that dies asks nothing.
        await page.CloseAsync();
        await serveur.RelancerAsync();
        var autre = await contexte.NewPageAsync();
        await autre.GotoAsync(adresse);
        var trouve = await autre.Locator(Champ).InputValueAsync();
        frappe.ShouldStartWith(trouve);
        var perdu = trouve.Length == frappe.Length ? TimeSpan.Zero : coupe - frappes[trouve.Length];
        frappe = trouve;
        frappes.RemoveRange(trouve.Length, frappes.Count - trouve.Length);
        return perdu;
    }

    /// <summary>One goes on typing while the server is away; all of it is there in the end.</summary>
    private async Task<TimeSpan> SansLeNavigateurAsync(Serveur serveur, IPage page)
    {
        await FrapperAsync(serveur, page, apres: 40);
        await Expect(page.Locator("#etat-visite")).ToContainTextAsync("Hors connexion");
        await serveur.RelancerAsync();
        await Expect(page.Locator("#etat-visite")).ToHaveTextAsync("Tout est enregistré.", new() { Timeout = 60_000 });
        await page.ReloadAsync();
        (await page.Locator(Champ).InputValueAsync()).ShouldBe(frappe);
        return TimeSpan.Zero;
    }

    /// <summary>Types at a steady pace and kills the server somewhere on the way; then this many characters more. Says when it was killed.</summary>
    private async Task<TimeSpan> FrapperAsync(Serveur serveur, IPage page, int apres)
    {
        await page.Locator(Champ).FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        var avant = 40 + hasard.Next(40);
        var coupe = TimeSpan.Zero;
        for (var i = 0; i < avant + apres; i++)
        {
            if (i == avant)
            {
                coupe = Couper(serveur);
            }
            var caractere = i % 8 == 7 ? ' ' : (char)('a' + (frappe.Length % 26));
            await page.Keyboard.TypeAsync(caractere.ToString(), new() { Delay = 40 });
            frappe += caractere;
            frappes.Add(horloge.Elapsed);
        }
        return apres == 0 ? Couper(serveur) : coupe;
    }

    private TimeSpan Couper(Serveur serveur)
    {
        serveur.Couper();
        return horloge.Elapsed;
    }

    private static async Task<IPage> OuvrirVisiteAsync(Serveur serveur, IBrowserContext contexte)
    {
        var compte = serveur.Comptes["Infirmier"];
        await SalleDAttente.FaireEntrerAsync(serveur.Base, compte.Identifiant);
        var page = await contexte.NewPageAsync();
        await Connexion.EntrerAsync(page, compte);
        await page.GotoAsync("/agenda/attente");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir la visite" }).First.ClickAsync();
        await Expect(page.Locator("#etat-visite")).ToHaveTextAsync("Tout est enregistré.");
        return page;
    }
}
