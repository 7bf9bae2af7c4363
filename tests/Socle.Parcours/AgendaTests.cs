using Microsoft.Playwright;
using Socle.Parcours.Outils;
using static Microsoft.Playwright.Assertions;

namespace Socle.Parcours;

/// <summary>An appointment under the hand: dragged to a free hour it is there, dragged on someone else it stays and one is told why.</summary>
[Collection(AvecProduit.Nom)]
public sealed class AgendaTests(Produit produit)
{
    /// <summary>The demo's sessions are fuller the nearer they are: a free hour is found within the month.</summary>
    private const int Jours = 40;

    /// <summary>In one column: an appointment that may move, and a free span long enough for it.</summary>
    private const string Deplacable = """
        () => {
          for (const colonne of document.querySelectorAll('.jour .col-corps')) {
            const carte = colonne.querySelector('.rdv[draggable=true]');
            const libre = carte && [...colonne.querySelectorAll('.libre')].find(l => l.getBoundingClientRect().height >= carte.getBoundingClientRect().height);
            if (libre) return [carte.dataset.rdv, libre.getAttribute('href')];
          }
          return null;
        }
        """;

    /// <summary>Two appointments of one session that may move.</summary>
    private const string Voisins = """
        () => {
          for (const colonne of document.querySelectorAll('.jour .col-corps')) {
            const cartes = [...colonne.querySelectorAll('.rdv[draggable=true]')];
            if (colonne.querySelectorAll('.plage').length === 1 && cartes.length > 1) return cartes.slice(0, 2).map(c => c.dataset.rdv);
          }
          return null;
        }
        """;

    [Fact]
    public async Task Glisser_VersUneHeureLibre_YEstEncoreApresRechargement()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        var (carte, libre) = await TrouverAsync(page, Deplacable);
        var avant = await Carte(page, carte).InnerTextAsync();

        await GlisserAsync(page, Carte(page, carte), page.Locator($".libre[href='{libre}']"));

        await Expect(page.Locator("body")).ToContainTextAsync("Rendez-vous déplacé à");
        await page.ReloadAsync();
        await Expect(Carte(page, carte)).Not.ToHaveTextAsync(avant);
        await Expect(page.Locator($".libre[href='{libre}']")).ToHaveCountAsync(0);
        fenetre.Erreurs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Glisser_SurUneHeurePrise_DitPourquoiEtNeBougePas()
    {
        await using var fenetre = await produit.EntrerAsync("Assistant");
        var page = fenetre.Page;
        var (carte, occupee) = await TrouverAsync(page, Voisins);
        var avant = await Carte(page, carte).InnerTextAsync();

        // Both are of one column, which may stand beyond the right edge of a large service's day.
        await Carte(page, carte).ScrollIntoViewIfNeededAsync();
        await GlisserAsync(page, Carte(page, carte), Carte(page, occupee));

        await Expect(page.Locator("body")).ToContainTextAsync("Ce créneau est pris de");
        await page.ReloadAsync();
        await Expect(Carte(page, carte)).ToHaveTextAsync(avant.Trim());
        // The refusal itself is an answer the browser writes down.
        fenetre.Erreurs.ShouldAllBe(e => e.Contains("409", StringComparison.Ordinal));
    }

    private static ILocator Carte(IPage page, string id) => page.Locator($".rdv[data-rdv='{id}']");

    /// <summary>By the mouse itself: free spans let the pointer through as soon as something is dragged.</summary>
    private static async Task GlisserAsync(IPage page, ILocator carte, ILocator vers)
    {
        var (de, a) = ((await carte.BoundingBoxAsync())!, (await vers.BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(de.X + 20, de.Y + 4);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(a.X + 20, a.Y + 12, new() { Steps = 8 });
        await page.Mouse.MoveAsync(a.X + 20, a.Y + 4, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }

    private static async Task<(string Un, string Autre)> TrouverAsync(IPage page, string recherche)
    {
        // The whole day in sight: a drag does not scroll.
        await page.SetViewportSizeAsync(1440, 2600);
        await page.GotoAsync("/agenda?equipe=tout");
        for (var i = 0; i < Jours; i++)
        {
            // Not today: its first hours are past.
            await page.GotoAsync((await page.GetByRole(AriaRole.Link, new() { Name = "Après", Exact = true }).GetAttributeAsync("href"))!);
            if (await page.EvaluateAsync<string[]?>(recherche) is [var un, var autre])
            {
                return (un, autre);
            }
        }
        throw new InvalidOperationException("No day of the demo has what this journey needs.");
    }
}
