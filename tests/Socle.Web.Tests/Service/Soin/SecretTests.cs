using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>Everything the program logs, down to what it says to debug.</summary>
public sealed class SocleQuiEcoute : SocleSqlite
{
    internal Journal Journal { get; } = new();

    protected override void Ajouter(IServiceCollection services) => services.AddLogging(l => l.SetMinimumLevel(LogLevel.Debug).AddProvider(Journal).AddFilter<Journal>(null, LogLevel.Debug));
}

internal sealed class Journal : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lignes { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lignes.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}

/// <summary>Words planted in a file are found nowhere but on the pages of those let in: not in logs, addresses, cookies, nor in either base.</summary>
public sealed class SecretTests(SocleQuiEcoute socle) : IClassFixture<SocleQuiEcoute>
{
    private const string Texte = "zygomatique-planté";
    private const string Raison = "raison-plantée-ici";

    [Fact]
    public async Task MotsPlantes_NeSontNiAuJournalNiDansLesAdressesNiDansLesBases()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var medecin = await monde.AvecAsync(Role.Medecin);
        using var autre = await monde.AvecAsync(Role.Medecin, suit: false);
        var adresses = new List<string>();

        var dossier = await (await medecin.AllerAsync($"{monde.Racine}/ajouter/309")).RemplirAsync(("Valeurs[Texte]", Texte));
        var element = dossier.Document.QuerySelector("main a[href*='/element/']")!.GetAttribute("href")!;
        var corrige = await (await medecin.AllerAsync(element + "/corriger")).RemplirAsync(("Valeurs[Texte]", Texte + " encore"), ("Motif", Raison));
        await (await medecin.AllerAsync(element + "/retirer")).RemplirAsync(("Motif", Raison));
        foreach (var geste in new[] { "Proposer", "Dire" })
        {
            using var code = await medecin.PosterAsync($"/soin/nomenclatures?handler={geste}", [new("__RequestVerificationToken", dossier.Jeton), new("listes", "effets"), new("texte", Texte)]);
            code.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        }
        var brise = await (await autre.AllerAsync(monde.Racine)).RemplirAsync(("Motif", Raison));

        var pieces = await (await medecin.AllerAsync($"{monde.Racine}/pieces")).TeleverserAsync(
            medecin, $"{monde.Racine}/pieces", "fichier", [($"{Texte}.pdf", PapiersDEssai.Pdf(Texte))], ("Entree.Nature", "Courrier"), ("Entree.Titre", Texte));
        pieces.Phrases().ShouldContain(Texte, customMessage: "the paper is there");
        var corbeille = await (await medecin.AllerAsync("/soin/papiers")).TeleverserAsync(medecin, "/soin/papiers", "fichiers", [($"{Texte}.pdf", PapiersDEssai.Pdf(Texte))]);
        corbeille.Phrases().ShouldContain(Texte, customMessage: "the scan is there");
        adresses.AddRange(new[] { pieces, corbeille }.SelectMany(p => p.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "")));
        corrige.Phrases().ShouldContain(Raison, customMessage: "the words were written");
        adresses.AddRange([dossier.Adresse, element, corrige.Adresse, brise.Adresse, .. dossier.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "")]);
        adresses.AddRange(medecin.Cookies.Values.Concat(autre.Cookies.Values));
        socle.Journal.Lignes.Count.ShouldBeGreaterThan(50);
        foreach (var mot in new[] { Texte, Raison, "zygomatique", Uri.EscapeDataString(Texte) })
        {
            socle.Journal.Lignes.Where(l => l.Contains(mot, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
            adresses.Where(a => a.Contains(mot, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
            Fichiers().Where(f => Contient(f, mot)).ShouldBeEmpty();
        }
    }

    /// <summary>Thirty words and more, one in each field a visit has for words; then everything that leaves the visit is looked into.</summary>
    [Fact]
    public async Task MotsPlantes_DansUneVisiteEntiere_NeSontNullePartEnClair()
    {
        var (monde, attendue) = await VisiteDEssai.AttendreAsync(socle, "Plantee");
        using var infirmiere = await VisiteDEssai.InfirmiereAsync(socle, monde);
        var visite = await VisiteDEssai.OuvrirAsync(infirmiere, attendue);
        var champs = visite.Document.QuerySelectorAll("form#visite textarea[name^=s], form#visite input[type=text][name^=s]:not([inputmode])")
            .Select(c => c.GetAttribute("name")!).Distinct().Index().ToDictionary(n => n.Item, n => string.Join(' ', Enumerable.Range(1, 3).Select(i => $"zymo{n.Index:000}{i}plante")));

        var fini = await VisiteDEssai.EnvoyerAsync(visite, "Conclure", [.. champs.Select(c => (c.Key, c.Value))]);
        for (var essai = 0; essai < 3 && fini.Adresse.Contains("Conclure", StringComparison.Ordinal); essai++)
        {
            // Some take a date or a number in letters' clothing.
            foreach (var refuse in champs.Keys.Where(n => fini.Erreur(n) is not null).ToList())
            {
                champs[refuse] = "";
            }
            fini = await VisiteDEssai.EnvoyerAsync(fini, "Conclure", [.. champs.Select(c => (c.Key, c.Value))]);
        }

        fini.Annonces.ShouldContain("La visite est conclue.");
        var plantes = champs.Where(c => c.Value.Length > 0).SelectMany(c => c.Value.Split(' ')).ToList();
        plantes.Count.ShouldBeGreaterThanOrEqualTo(30);
        (await infirmiere.AllerAsync(visite.Adresse)).Texte.ShouldContain(plantes[0], customMessage: "the words were written");
        var fichiers = Fichiers();
        plantes.Where(m => socle.Journal.Lignes.Any(l => l.Contains(m, StringComparison.OrdinalIgnoreCase)) || fichiers.Any(f => Contient(f, m))).ShouldBeEmpty();
    }

    /// <summary>Both bases, their journals, the anchors, whatever else was written.</summary>
    private string[] Fichiers() => Directory.GetFiles(socle.Options.Donnees, "*", SearchOption.AllDirectories);

    private static bool Contient(string fichier, string mot)
    {
        using var flux = new FileStream(fichier, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var lu = new MemoryStream();
        flux.CopyTo(lu);
        return lu.GetBuffer().AsSpan(0, (int)lu.Length).IndexOf(Encoding.UTF8.GetBytes(mot)) >= 0;
    }
}
