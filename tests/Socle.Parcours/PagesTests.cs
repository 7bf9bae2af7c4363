using Microsoft.Playwright;
using Socle.Parcours.Outils;

namespace Socle.Parcours;

/// <summary>Every page a role's menu leads to: it opens, says who it is, breaks no rule of the browser, and axe finds nothing.</summary>
[Collection(AvecProduit.Nom)]
public sealed class PagesTests(Produit produit)
{
    [Theory]
    [InlineData("Assistant", false, 1440)]
    [InlineData("Assistant", true, 375)]
    [InlineData("Administration", true, 1440)]
    [InlineData("Administration", false, 375)]
    [InlineData("Medecin", false, 1440)]
    [InlineData("Direction", false, 1440)]
    [InlineData("Pdp", false, 1440)]
    [InlineData("Preventeur", true, 1440)]
    [InlineData("Informatique", false, 1440)]
    [InlineData("EmployeurAdministrateur", false, 375)]
    [InlineData("EmployeurAdministrateur", true, 1440)]
    [InlineData("EmployeurComptable", false, 375)]
    [InlineData("Travailleur", false, 375)]
    public async Task Ouvrir_ChaquePageDuMenu_SansDefaut(string role, bool sombre, int largeur)
    {
        var page = await produit.OuvrirAsync(largeur, sombre);
        var erreurs = new List<string>();
        page.Console += (_, m) => Noter(erreurs, m);
        await produit.ConnecterAsync(page, role);

        var defauts = new List<string>();
        foreach (var chemin in await CheminsAsync(page))
        {
            var reponse = await page.GotoAsync(chemin);
            if (reponse!.Status != 200)
            {
                defauts.Add($"{chemin} : {reponse.Status}");
                continue;
            }
            defauts.AddRange((await Accessibilite.DefautsAsync(page)).Select(d => $"{chemin} : {d}"));
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth + 1"))
            {
                defauts.Add($"{chemin} : sideways scroll at {largeur}");
            }
        }

        defauts.ShouldBeEmpty();
        erreurs.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ouvrir_Connexion_SansDefaut(bool sombre)
    {
        var page = await produit.OuvrirAsync(375, sombre);
        await page.GotoAsync("/connexion");

        (await Accessibilite.DefautsAsync(page)).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    private static void Noter(List<string> erreurs, IConsoleMessage message)
    {
        if (message.Type == "error")
        {
            erreurs.Add($"{message.Location} {message.Text}");
        }
    }

    /// <summary>The menu, the personal page, and the first line of each list.</summary>
    private static async Task<IReadOnlyList<string>> CheminsAsync(IPage page)
    {
        var menu = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('nav a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
        var chemins = menu.Append("/compte").Distinct().ToList();
        foreach (var chemin in menu.Distinct())
        {
            await page.GotoAsync(chemin);
            if (await page.Locator("a.ligne").CountAsync() > 0)
            {
                chemins.Add((await page.Locator("a.ligne").First.GetAttributeAsync("href"))!);
            }
        }
        return [.. chemins.Distinct()];
    }
}
