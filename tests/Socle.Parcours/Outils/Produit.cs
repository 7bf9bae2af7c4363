using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Socle.Parcours.Outils;

/// <summary>
/// One demo and one Chromium for all journeys; each journey opens its own private window. Signing in costs a second and the
/// product counts the attempts: a role goes through the form once, then its session is lent to every window.
/// </summary>
public sealed class Produit : IAsyncLifetime
{
    /// <summary>Longer than anything takes on a busy machine, short enough that a wrong journey says so at once.</summary>
    private const float Patience = 10_000;

    private static readonly string[] Chromiums = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    // Playwright itself adds --no-sandbox: the pages are ours, and root on a bare Debian has no other way.
    private static readonly string[] Options =
        ["--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly ConcurrentDictionary<string, Lazy<Task<Cookie[]>>> sessions = new();
    private readonly Dictionary<string, HashSet<string>> juges = [];
    private Serveur serveur = null!;
    private IPlaywright playwright = null!;
    private IBrowser navigateur = null!;

    internal IEnumerable<string> Roles => serveur.Comptes.Keys;

    internal string Adresse => serveur.Adresse;

    internal string Base => serveur.Base;

    internal static string Chromium => TrouverChromium();

    internal static string[] OptionsDeChromium => Options;

    /// <summary>Whether axe has yet to judge something of this page: see <see cref="PagesTests"/>. What is asked is then held for judged.</summary>
    internal bool EstAJuger(PageTrouvee page)
    {
        lock (juges)
        {
            var vues = juges.TryGetValue(page.Modele, out var connues) ? connues : juges[page.Modele] = [];
            var avant = vues.Count;
            vues.UnionWith(page.Pieces);
            return vues.Count > avant;
        }
    }

    public async Task InitializeAsync()
    {
        var demarrage = Serveur.DemarrerAsync();
        playwright = await Playwright.CreateAsync();
        navigateur = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Options });
        serveur = await demarrage;
    }

    public async Task DisposeAsync()
    {
        await navigateur.DisposeAsync();
        playwright.Dispose();
        await serveur.DisposeAsync();
    }

    internal CompteDeRole Compte(string role) => serveur.Comptes[role];

    /// <summary>A private window nobody is signed in with, in French and in Paris.</summary>
    internal Task<Fenetre> OuvrirAsync(int largeur = 1440, bool javascript = true, float echelle = 1) => OuvrirAsync([], largeur, javascript, echelle);

    /// <summary>A private window signed in with the demo account of a role.</summary>
    internal async Task<Fenetre> EntrerAsync(string role, int largeur = 1440, bool javascript = true, float echelle = 1) =>
        await OuvrirAsync(await SessionAsync(role), largeur, javascript, echelle);

    internal Task<Cookie[]> SessionAsync(string role) => sessions.GetOrAdd(role, r => new(() => OuvrirSessionAsync(r))).Value;

    private async Task<Cookie[]> OuvrirSessionAsync(string role)
    {
        await using var fenetre = await OuvrirAsync(javascript: false);
        await fenetre.Page.GotoAsync("/connexion");
        await Connexion.RemplirAsync(fenetre.Page, Compte(role));
        fenetre.Page.Url.ShouldNotContain("/connexion", customMessage: role);
        return [.. (await fenetre.Page.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = serveur.Adresse })];
    }

    private async Task<Fenetre> OuvrirAsync(Cookie[] session, int largeur, bool javascript, float echelle)
    {
        var contexte = await navigateur.NewContextAsync(new()
        {
            BaseURL = serveur.Adresse,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            ViewportSize = new() { Width = largeur, Height = 900 },
            DeviceScaleFactor = echelle,
            JavaScriptEnabled = javascript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        contexte.SetDefaultTimeout(Patience);
        await contexte.AddCookiesAsync(session);
        return new Fenetre(await contexte.NewPageAsync());
    }

    private static string TrouverChromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(dossier => Chromiums.Select(nom => Path.Combine(dossier, nom)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing: ./test installs it.");
}

[CollectionDefinition(Nom)]
public sealed class AvecProduit : ICollectionFixture<Produit>
{
    public const string Nom = "produit";
}
