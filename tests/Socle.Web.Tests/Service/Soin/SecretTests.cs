using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>Everything the program logs, down to what it says to debug.</summary>
public abstract class SocleQuiEcoute(Moteur moteur) : SocleDeTest(moteur)
{
    internal Journal Journal { get; } = new();

    protected override void Ajouter(IServiceCollection services) => services.AddLogging(l => l.SetMinimumLevel(LogLevel.Debug).AddProvider(Journal).AddFilter<Journal>(null, LogLevel.Debug));

    /// <summary>All that is at rest: each file (both bases on SQLite, their journals, the anchors), and on PostgreSQL each table of the whole database, bytes in hexadecimal.</summary>
    internal async Task<IReadOnlyList<(string Ou, byte[] Contenu)>> ReposAsync() =>
        [.. Directory.GetFiles(Options.Donnees, "*", SearchOption.AllDirectories).Select(f => (f, Lire(f))), .. Moteur == Moteur.Postgresql ? await TablesAsync() : []];

    private async Task<List<(string, byte[])>> TablesAsync()
    {
        await using var connexion = new NpgsqlConnection(Options.Base.Connexion);
        await connexion.OpenAsync();
        var tables = new List<string>();
        await using (var noms = new NpgsqlCommand("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')", connexion))
        await using (var lus = await noms.ExecuteReaderAsync())
        {
            while (await lus.ReadAsync())
            {
                tables.Add(lus.GetString(0));
            }
        }
        var contenus = new List<(string, byte[])>();
        foreach (var table in tables)
        {
            await using var commande = new NpgsqlCommand($"SELECT coalesce(string_agg(t::text, E'\\n'), '') FROM {table} t", connexion);
            contenus.Add((table, Encoding.UTF8.GetBytes((string)(await commande.ExecuteScalarAsync())!)));
        }
        return contenus;
    }

    private static byte[] Lire(string fichier)
    {
        using var flux = new FileStream(fichier, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var lu = new MemoryStream();
        flux.CopyTo(lu);
        return lu.ToArray();
    }
}

public sealed class SocleSqliteQuiEcoute() : SocleQuiEcoute(Moteur.Sqlite);

public sealed class SoclePostgresqlQuiEcoute() : SocleQuiEcoute(Moteur.Postgresql);

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
public abstract class SecretTests(SocleQuiEcoute socle)
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
        var repos = await socle.ReposAsync();
        foreach (var mot in new[] { Texte, Raison, "zygomatique", Uri.EscapeDataString(Texte) })
        {
            socle.Journal.Lignes.Where(l => l.Contains(mot, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
            adresses.Where(a => a.Contains(mot, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
            repos.Where(r => Contient(r.Contenu, mot)).Select(r => r.Ou).ShouldBeEmpty();
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
        var repos = await socle.ReposAsync();
        repos.ShouldContain(r => Contient(r.Contenu, "Plantee"), "the person is found: one looks where words would be");
        plantes.Where(m => socle.Journal.Lignes.Any(l => l.Contains(m, StringComparison.OrdinalIgnoreCase)) || repos.Any(r => Contient(r.Contenu, m))).ShouldBeEmpty();
    }

    private static bool Contient(byte[] contenu, string mot)
    {
        var clair = Encoding.UTF8.GetBytes(mot);
        return contenu.AsSpan().IndexOf(clair) >= 0 || contenu.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Convert.ToHexStringLower(clair))) >= 0;
    }
}

public sealed class SecretSqliteTests(SocleSqliteQuiEcoute socle) : SecretTests(socle), IClassFixture<SocleSqliteQuiEcoute>;

public sealed class SecretPostgresqlTests(SoclePostgresqlQuiEcoute socle) : SecretTests(socle), IClassFixture<SoclePostgresqlQuiEcoute>;
