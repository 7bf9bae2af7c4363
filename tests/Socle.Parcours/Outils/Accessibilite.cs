using System.Text.Json;
using Microsoft.Playwright;

namespace Socle.Parcours.Outils;

/// <summary>axe-core on the page as it is shown; every finding is a failure.</summary>
internal static class Accessibilite
{
    private static readonly string Axe = Lire();

    public static async Task<IReadOnlyList<string>> DefautsAsync(IPage page)
    {
        // The page's own CSP forbids strangers' scripts: axe comes in through the debugging protocol, not through a tag.
        await page.EvaluateAsync(Axe);
        var resultat = await page.EvaluateAsync<JsonElement>(
            "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
        return
        [
            .. resultat.GetProperty("violations").EnumerateArray().Select(v =>
                $"{v.GetProperty("id").GetString()} : {v.GetProperty("help").GetString()} ({v.GetProperty("nodes")[0].GetProperty("target")[0]})"),
        ];
    }

    private static string Lire()
    {
        using var lecteur = new StreamReader(typeof(Accessibilite).Assembly.GetManifestResourceStream("axe.min.js")!);
        return lecteur.ReadToEnd();
    }
}
