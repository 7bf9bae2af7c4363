using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Playwright;

namespace Socle.Parcours.Outils;

/// <summary>
/// The product as people run it: its own process, a small demo on SQLite, and Chromium in front. Shared by all journeys;
/// each one opens its own private window.
/// </summary>
public sealed class Produit : IAsyncLifetime
{
    private static readonly string[] Chromiums = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

    private static readonly string[] Options =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly string dossier = Directory.CreateTempSubdirectory("socle-parcours-").FullName;
    private Process? serveur;
    private IPlaywright? playwright;
    private IBrowser? navigateur;
    private Dictionary<string, (string Identifiant, string MotDePasse)> comptes = [];

    public string Adresse { get; private set; } = "";

    public IEnumerable<string> Roles => comptes.Keys;

    public string Dossier => dossier;

    public async Task InitializeAsync()
    {
        Adresse = $"http://127.0.0.1:{PortLibre()}";
        serveur = Lancer("demo", "--echelle", "0.02", "--donnees", dossier, "--cle", $"Adresse={Adresse}");
        await AttendreAsync();
        comptes = LireComptes();
        playwright = await Playwright.CreateAsync();
        navigateur = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromiums.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is missing: ./test installs it."),
            Args = Options,
        });
    }

    /// <summary>A private window, in French and in Paris.</summary>
    public async Task<IPage> OuvrirAsync(int largeur = 1440, bool sombre = false)
    {
        var contexte = await navigateur!.NewContextAsync(new()
        {
            BaseURL = Adresse,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new() { Width = largeur, Height = 900 },
            ColorScheme = sombre ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await contexte.NewPageAsync();
    }

    /// <summary>Signs in with the demo account of a role, by the form.</summary>
    public async Task ConnecterAsync(IPage page, string role)
    {
        var (identifiant, motDePasse) = comptes[role];
        await page.GotoAsync("/connexion");
        await page.GetByLabel("Identifiant").FillAsync(identifiant);
        await page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(motDePasse);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/connexion", StringComparison.Ordinal));
    }

    public async Task DisposeAsync()
    {
        if (navigateur is not null)
        {
            await navigateur.DisposeAsync();
        }
        playwright?.Dispose();
        if (serveur is { HasExited: false })
        {
            serveur.Kill(entireProcessTree: true);
            await serveur.WaitForExitAsync();
        }
        Directory.Delete(dossier, recursive: true);
    }

    private static Process Lancer(params string[] arguments)
    {
        var depart = new ProcessStartInfo("dotnet", [Programme(), .. arguments]) { RedirectStandardOutput = true };
        var processus = Process.Start(depart)!;
        // Read and dropped: a full pipe would stop the server.
        processus.OutputDataReceived += (_, _) => { };
        processus.BeginOutputReadLine();
        return processus;
    }

    /// <summary>The product built beside these tests, in the same configuration.</summary>
    private static string Programme()
    {
        var sortie = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = sortie.Parent!.Name;
        var racine = sortie;
        while (!File.Exists(Path.Combine(racine.FullName, "Socle.slnx")))
        {
            racine = racine.Parent ?? throw new InvalidOperationException("Socle.slnx is not above the tests.");
        }
        return Path.Combine(racine.FullName, "src", "Socle.Web", "bin", configuration, sortie.Name, "socle.dll");
    }

    private async Task AttendreAsync()
    {
        using var client = new HttpClient();
        var limite = Stopwatch.StartNew();
        while (limite.Elapsed < TimeSpan.FromMinutes(3))
        {
            if (serveur!.HasExited)
            {
                throw new InvalidOperationException($"The product stopped with code {serveur.ExitCode}.");
            }
            try
            {
                if ((await client.GetAsync(Adresse + "/connexion")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new TimeoutException("The product did not answer.");
    }

    private Dictionary<string, (string, string)> LireComptes()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(dossier, "comptes-demo.json")));
        return json.RootElement.EnumerateArray().ToDictionary(
            c => c.GetProperty("role").GetString()!,
            c => (c.GetProperty("identifiant").GetString()!, c.GetProperty("motDePasse").GetString()!));
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}

[CollectionDefinition(Nom)]
public sealed class AvecProduit : ICollectionFixture<Produit>
{
    public const string Nom = "produit";
}
