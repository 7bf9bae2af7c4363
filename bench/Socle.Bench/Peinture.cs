using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Socle.Bench;

/// <summary>
/// When the portals first paint, in Chromium: nothing in the browser's cache and a slow network, a better one, then everything kept. The
/// protocol delays each answer; the round trip that opens a connection is not in it.
/// </summary>
internal static class Peinture
{
    private const int Essais = 5;

    private static readonly string[] Chromiums = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private sealed record Reseau(string Nom, int Kilobits, int Latence, bool Froid, int Cible);

    private static readonly Reseau[] Reseaux =
    [
        new("400 kb/s, 400 ms, froid", 400, 400, true, 5_000), new("1,6 Mb/s, 150 ms, froid", 1_600, 150, true, 1_000),
        new("1,6 Mb/s, 150 ms, chaud", 1_600, 150, false, 0), new("sans frein, chaud", 0, 0, false, 150),
    ];

    private static readonly (string Page, string Chemin, string? Role)[] Pages =
        [("employeur", "/entreprise", "EmployeurAdministrateur"), ("salarié", "/salarie", "Travailleur"), ("adhérer", "/adherer", null)];

    public static async Task<int> MesurerAsync(string[] arguments)
    {
        var (adresse, donnees) = (arguments[0], arguments[1]);
        using var playwright = await Playwright.CreateAsync();
        await using var navigateur = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = ["--disable-gpu", "--disable-dev-shm-usage"] });
        foreach (var (nom, chemin, role) in Pages)
        {
            var session = role is null ? [] : await EntrerAsync(navigateur, adresse, donnees, role);
            foreach (var reseau in Reseaux)
            {
                var mesures = new List<double>();
                for (var i = 0; i < Essais; i++)
                {
                    mesures.Add(await PeindreAsync(navigateur, adresse, chemin, session, reseau));
                }
                mesures.Sort();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{nom,-10} {reseau.Nom,-26} p50 {mesures[Essais / 2],7:0} ms, max {mesures[^1],7:0} ms{(reseau.Cible > 0 ? $" (cible {reseau.Cible})" : "")}"));
            }
        }
        return 0;
    }

    private static async Task<double> PeindreAsync(IBrowser navigateur, string adresse, string chemin, IReadOnlyList<Cookie> session, Reseau reseau)
    {
        await using var contexte = await navigateur.NewContextAsync(new() { BaseURL = adresse, Locale = "fr-FR", ViewportSize = new() { Width = 375, Height = 812 } });
        await contexte.AddCookiesAsync(session);
        var page = await contexte.NewPageAsync();
        if (!reseau.Froid)
        {
            await page.GotoAsync(chemin, new() { WaitUntil = WaitUntilState.NetworkIdle });
        }
        if (reseau.Kilobits > 0)
        {
            var debit = reseau.Kilobits * 1000 / 8;
            var protocole = await contexte.NewCDPSessionAsync(page);
            await protocole.SendAsync("Network.enable");
            await protocole.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = reseau.Latence, ["downloadThroughput"] = debit, ["uploadThroughput"] = debit });
        }
        await page.GotoAsync(chemin, new() { WaitUntil = WaitUntilState.Load, Timeout = 60_000 });
        return await page.EvaluateAsync<double>(
            "() => new Promise(r => { const lire = () => { const p = performance.getEntriesByName('first-contentful-paint')[0]; p ? r(p.startTime) : setTimeout(lire, 50); }; lire(); })");
    }

    private static async Task<IReadOnlyList<Cookie>> EntrerAsync(IBrowser navigateur, string adresse, string donnees, string role)
    {
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(donnees, "comptes-demo.json")));
        var compte = json.RootElement.EnumerateArray().First(c => c.GetProperty("role").GetString() == role);
        await using var contexte = await navigateur.NewContextAsync(new() { BaseURL = adresse });
        var page = await contexte.NewPageAsync();
        await page.GotoAsync("/connexion");
        await page.FillAsync("#Identifiant", compte.GetProperty("identifiant").GetString()!);
        await page.FillAsync("#MotDePasse", compte.GetProperty("motDePasse").GetString()!);
        await page.Locator("#connexion button[type=submit], #connexion button").First.ClickAsync();
        await page.WaitForURLAsync(u => !u.Contains("/connexion", StringComparison.Ordinal));
        return [.. (await contexte.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = adresse })];
    }

    private static string Chromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(d => Chromiums.Select(n => Path.Combine(d, n))).First(File.Exists);
}
