using System.Text.Json;
using Microsoft.Playwright;

namespace Socle.Parcours.Outils;

/// <summary>axe-core on the page as it is shown, wide and light, then narrow and dark; every finding is a failure.</summary>
internal static class Accessibilite
{
    private const string Regles = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";

    // The sixth line of a list is written by the code of the first.
    private const string Contexte = "{ include: [['html']], exclude: [['[data-liste] tbody tr:nth-child(n+6)']] }";

    // Judged once it is drawn.
    private const string Habiller =
        "t => new Promise(r => { document.documentElement.dataset.bsTheme = t; requestAnimationFrame(() => requestAnimationFrame(r)) })";

    private static readonly string Axe = Lire();

    private static readonly (int Largeur, string Theme)[] Etats = [(1440, "light"), (375, "dark")];

    public static async Task<IReadOnlyList<string>> DefautsAsync(IPage page)
    {
        // The page's own CSP forbids strangers' scripts: axe comes in through the debugging protocol, not through a tag.
        await page.EvaluateAsync(Axe);
        var defauts = new List<string>();
        foreach (var (largeur, theme) in Etats)
        {
            await page.SetViewportSizeAsync(largeur, 900);
            await page.EvaluateAsync(Habiller, theme);
            var trouves = await page.EvaluateAsync<JsonElement>($"axe.run({Contexte}, {{ runOnly: {Regles}, resultTypes: ['violations'] }})");
            defauts.AddRange(Lire(trouves).Concat(await Debordement.TrouverAsync(page)).Select(d => $"{largeur} {theme} : {d}"));
        }
        return defauts;
    }

    private static IEnumerable<string> Lire(JsonElement trouves) => trouves.GetProperty("violations").EnumerateArray().Select(v =>
        $"{v.GetProperty("id").GetString()} : {v.GetProperty("help").GetString()} ({v.GetProperty("nodes")[0].GetProperty("target")[0]})");

    private static string Lire()
    {
        using var lecteur = new StreamReader(typeof(Accessibilite).Assembly.GetManifestResourceStream("axe.min.js")!);
        return lecteur.ReadToEnd();
    }
}
