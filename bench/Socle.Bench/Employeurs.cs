using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Dossier.Documents;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Documents;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Travailleurs.Annuelles;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web;
using Socle.Web.Configuration;

namespace Socle.Bench;

/// <summary>
/// A thousand employers who declare within the same minute, each its own company: journeys begin evenly, whether the server keeps up or not,
/// with a second between two pages.
/// </summary>
internal static partial class Employeurs
{
    private const string MotDePasse = "banc-dessai-des-employeurs-42";
    private const int AuMoins = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static string Nom(int rang) => $"banc-{rang:0000}@bench.example";

    /// <summary><c>employeurs-preparer</c>: an account for each of so many companies, with a document to read and, for one in three, an appointment.</summary>
    public static async Task<int> PreparerAsync(string[] arguments)
    {
        var (connexion, donnees, nombre) = (arguments[0], arguments[1], arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 1_000);
        await using var services = Composition.Services(new OptionsSocle { Donnees = donnees, Base = new OptionsBase { Moteur = Moteur.Postgresql, Connexion = connexion } });
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("bench");
        var prets = await etendue.ServiceProvider.GetRequiredService<Ecritures>().Faire(new("bench.employeurs", "Mesure des employeurs"), null,
            async e => Resultat.De(await RemplirAsync(e.Db, etendue.ServiceProvider, nombre, e.Instant)));
        await etendue.ServiceProvider.GetRequiredService<Statistiques>().ActualiserAsync(CancellationToken.None);
        Console.WriteLine($"{prets.Valeur} employeurs prêts");
        return 0;
    }

    private sealed record Prevu(Id<Entreprise> Entreprise, Id<Etablissement> Lieu, Id<Contrat> Contrat, Id<Travailleur> Travailleur);

    private static async Task<int> RemplirAsync(SocleDb db, IServiceProvider services, int nombre, DateTime instant)
    {
        var (prevus, jour) = (await ChoisirAsync(db, nombre), DateOnly.FromDateTime(instant));
        var comptes = prevus.Select((_, i) => NouveauCompte(i, instant)).ToList();
        // One hash for all: checking one costs what checking another does.
        var hache = services.GetRequiredService<IPasswordHasher<Compte>>().HashPassword(comptes[0], MotDePasse);
        comptes.ForEach(c => c.PasswordHash = hache);
        await db.InsererAsync(comptes);
        await db.InsererAsync(prevus.Select((p, i) => new Mandat { Id = Id<Mandat>.Nouveau(), CompteId = comptes[i].Id, EntrepriseId = p.Entreprise, EtablissementId = null, Du = jour.AddDays(-30) }));
        var sceller = services.GetRequiredService<ScellerCopies>();
        await db.InsererAsync(prevus.Select((p, i) => Document(p, i, jour, instant, sceller)));
        await ConvoquerAsync(db, prevus.Where((_, i) => i % 3 == 1).ToList());
        return prevus.Count;
    }

    /// <summary>Companies nobody holds yet, of one place, of a few workers, whose year is not signed.</summary>
    private static async Task<List<Prevu>> ChoisirAsync(SocleDb db, int nombre)
    {
        var contrats = await (
            from c in db.Set<Contrat>()
            join l in db.Set<Etablissement>() on c.EtablissementId equals l.Id
            join e in db.Set<Entreprise>() on l.EntrepriseId equals e.Id
            where c.Fin == null && l.FermeLe == null && e.Statut == StatutEntreprise.Adherente && e.RadieeLe == null && db.Set<Poste>().Any(p => p.ContratId == c.Id && p.Fin == null)
                && !db.Set<Mandat>().Any(m => m.EntrepriseId == e.Id) && !db.Set<DeclarationAnnuelle>().Any(d => d.EntrepriseId == e.Id && d.SigneeLe != null)
                && db.Set<Etablissement>().Count(x => x.EntrepriseId == e.Id) == 1
            orderby e.Id, c.Id
            select new Prevu(e.Id, l.Id, c.Id, c.TravailleurId)).ToListAsync();
        return [.. contrats.GroupBy(c => c.Entreprise).Where(g => g.Count() >= AuMoins).Take(nombre).Select(g => g.First())];
    }

    private static Compte NouveauCompte(int rang, DateTime instant) => new()
    {
        Id = Id<Compte>.Nouveau(),
        NomAffiche = $"Banc {rang}",
        Role = Role.EmployeurAdministrateur,
        CreeLe = instant,
        UserName = Nom(rang),
        NormalizedUserName = Nom(rang).ToUpperInvariant(),
        Email = Nom(rang),
        NormalizedEmail = Nom(rang).ToUpperInvariant(),
        EmailConfirmed = true,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };

    private static DocumentRemis Document(Prevu prevu, int rang, DateOnly jour, DateTime instant, ScellerCopies sceller)
    {
        var id = Id<DocumentRemis>.Nouveau();
        return new()
        {
            Id = id,
            Numero = $"BANC-{rang:0000}",
            Modele = ModeleDocument.AttestationSuivi,
            TravailleurId = prevu.Travailleur,
            EntrepriseId = prevu.Entreprise,
            EtablissementId = prevu.Lieu,
            Jour = jour.AddDays(-20),
            SigneLe = instant.AddDays(-20),
            Signataire = "banc",
            EnPdf = false,
            Contenu = sceller.DeLEmployeur(id.Valeur, new byte[40_000]),
        };
    }

    /// <summary>Far ahead: no session of the demo is there.</summary>
    private static async Task ConvoquerAsync(SocleDb db, List<Prevu> prevus)
    {
        var centre = await db.Set<Centre>().Select(c => c.Id).FirstAsync();
        var medecins = await db.Set<Professionnel>().Where(p => p.Metier == Metier.Medecin && p.Au == null).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync();
        var vacations = prevus.Select((_, i) => new Vacation
        {
            Id = Id<Vacation>.Nouveau(),
            ProfessionnelId = medecins[i % medecins.Count],
            CentreId = centre,
            Jour = new DateOnly(2031, 3, 3).AddDays(i / medecins.Count),
            Debut = new(8, 0),
            Fin = new(12, 0),
        }).ToList();
        await db.InsererAsync(vacations);
        await db.InsererAsync(prevus.Select((p, i) => new RendezVous
        {
            Id = Id<RendezVous>.Nouveau(),
            VacationId = vacations[i].Id,
            TravailleurId = p.Travailleur,
            ContratId = p.Contrat,
            EtablissementId = p.Lieu,
            EntrepriseId = p.Entreprise,
            Type = TypeVisite.Vip,
            Jour = vacations[i].Jour,
            Debut = vacations[i].Debut,
            Minutes = 30,
            Etat = EtatRendezVous.Convoque,
            Origine = OrigineRendezVous.Assistant,
        }));
    }

    /// <summary><c>employeurs</c>: the minute itself.</summary>
    public static async Task<int> MesurerAsync(string[] arguments)
    {
        var (adresse, nombre, secondes) = (new Uri(arguments[0]), Nombre(arguments, 1, 1_000), Nombre(arguments, 2, 60));
        var aConnecter = Nombre(arguments, 3, 100);
        var mesures = new Mesures();
        var sessions = await SessionsAsync(adresse, nombre, aConnecter, arguments.ElementAtOrDefault(4));
        Console.WriteLine($"{sessions.Count(s => s is not null)} sessions déjà ouvertes, {nombre} parcours en {secondes} s");
        await Task.Delay(TimeSpan.FromSeconds(5));
        var depart = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, nombre).Select(async rang =>
        {
            var attente = TimeSpan.FromSeconds(secondes * (double)rang / nombre) - Stopwatch.GetElapsedTime(depart);
            await Task.Delay(attente > TimeSpan.Zero ? attente : TimeSpan.Zero);
            using var employeur = new Visiteur(adresse, rang, sessions[rang], mesures);
            await employeur.ParcourirAsync();
        }));
        mesures.Dire(Stopwatch.GetElapsedTime(depart));
        return mesures.Erreurs.IsEmpty ? 0 : 1;
    }

    /// <param name="fichier">Sessions already opened by an earlier run, kept there: signing in is what takes the longest.</param>
    private static async Task<CookieContainer?[]> SessionsAsync(Uri adresse, int nombre, int aConnecter, string? fichier)
    {
        if (fichier is null || !File.Exists(fichier))
        {
            var ouvertes = await ConnecterDAvanceAsync(adresse, nombre, aConnecter);
            if (fichier is not null)
            {
                await File.WriteAllLinesAsync(fichier, ouvertes.Select(s => s?.GetCookieHeader(adresse) ?? ""));
            }
            return ouvertes;
        }
        return [.. (await File.ReadAllLinesAsync(fichier)).Take(nombre).Select((ligne, rang) => rang % 100 < aConnecter ? null : Reprendre(adresse, ligne))];
    }

    private static CookieContainer Reprendre(Uri adresse, string ligne)
    {
        var session = new CookieContainer();
        foreach (var cookie in ligne.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            session.SetCookies(adresse, cookie);
        }
        return session;
    }

    /// <summary>Those whose session was still open that morning.</summary>
    private static async Task<CookieContainer?[]> ConnecterDAvanceAsync(Uri adresse, int nombre, int aConnecter)
    {
        var sessions = new CookieContainer?[nombre];
        await Parallel.ForAsync(0, nombre, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (rang, arret) =>
        {
            if (rang % 100 >= aConnecter)
            {
                using var employeur = new Visiteur(adresse, rang, null, new Mesures());
                await employeur.SeConnecterAsync();
                sessions[rang] = employeur.Session;
            }
        });
        return sessions;
    }

    private static int Nombre(string[] arguments, int rang, int defaut) => arguments.Length > rang ? int.Parse(arguments[rang], CultureInfo.InvariantCulture) : defaut;

    private sealed class Mesures
    {
        private readonly ConcurrentDictionary<string, ConcurrentBag<double>> durees = new();

        public ConcurrentDictionary<string, int> Erreurs { get; } = new();

        public void Noter(string quoi, double duree) => durees.GetOrAdd(quoi, _ => []).Add(duree);

        public void Rater(string quoi) => Erreurs.AddOrUpdate(quoi, 1, (_, n) => n + 1);

        public void Dire(TimeSpan duree)
        {
            foreach (var (quoi, liste) in durees.OrderBy(d => d.Key, StringComparer.Ordinal))
            {
                Ligne(quoi, [.. liste.Order()]);
            }
            Ligne("sauf connexion", [.. durees.Where(d => !d.Key.StartsWith("connexion", StringComparison.Ordinal)).SelectMany(d => d.Value).Order()]);
            Ligne("tout", [.. durees.Values.SelectMany(d => d).Order()]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{durees.Values.Sum(d => d.Count)} requêtes en {duree.TotalSeconds:0.0} s, {Erreurs.Values.Sum()} erreurs"));
            foreach (var (quoi, n) in Erreurs.OrderByDescending(e => e.Value).Take(20))
            {
                Console.WriteLine($"  {n,5}  {quoi}");
            }
        }

        private static void Ligne(string quoi, List<double> d)
        {
            double Centile(double c) => d[(int)Math.Min(d.Count - 1, d.Count * c)];
            if (d.Count > 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{quoi,-24} {d.Count,6}  p50 {Centile(.5),8:0.0}  p95 {Centile(.95),8:0.0}  p99 {Centile(.99),8:0.0}  max {d[^1],8:0.0} ms"));
            }
        }
    }

    /// <summary>One employer and its browser.</summary>
    private sealed class Visiteur : IDisposable
    {
        private readonly HttpClient client;
        private readonly int rang;
        private readonly Mesures mesures;
        private readonly bool connecte;

        public Visiteur(Uri adresse, int rang, CookieContainer? session, Mesures mesures)
        {
            (this.rang, this.mesures, connecte, Session) = (rang, mesures, session is not null, session ?? new());
            client = new HttpClient(new SocketsHttpHandler { CookieContainer = Session, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = adresse };
            // Attempts are counted by address: each employer has its own.
            client.DefaultRequestHeaders.Add("X-Forwarded-For", $"10.{rang / 62_500}.{rang / 250 % 250}.{(rang % 250) + 1}");
        }

        public CookieContainer Session { get; }

        public void Dispose() => client.Dispose();

        public async Task ParcourirAsync()
        {
            try
            {
                if (!connecte)
                {
                    await SeConnecterAsync();
                    await Task.Delay(Pause);
                }
                await LireAsync("accueil", "/entreprise");
                var liste = await LireAsync("salariés", "/entreprise/travailleurs");
                await (rang % 2 == 0 ? ArriveeAsync() : DepartAsync(liste));
                await (rang % 3 == 0 ? AnnuelleAsync() : rang % 3 == 1 ? ConfirmerAsync() : AttestationAsync());
                if (rang % 4 == 0 && Export().Match(liste) is { Success: true } lien)
                {
                    await LireAsync("export", WebUtility.HtmlDecode(lien.Groups[1].Value));
                }
            }
            catch (Exception e) when (e is HttpRequestException or InvalidOperationException or TaskCanceledException)
            {
                mesures.Rater(e.Message);
            }
        }

        public async Task SeConnecterAsync()
        {
            var page = await LireAsync("connexion : page", "/connexion", pause: false);
            await EnvoyerAsync("connexion", "/connexion", page, "id=\"connexion\"", new() { ["Identifiant"] = Nom(rang), ["MotDePasse"] = MotDePasse });
        }

        private async Task ArriveeAsync()
        {
            var page = await LireAsync("arrivée : page", "/entreprise/arrivee");
            await EnvoyerAsync("arrivée", "/entreprise/arrivee", page, "id=\"declarer\"", new()
            {
                ["Entree.Identite.NomNaissance"] = $"Banc{(char)('a' + (rang % 26))}{(char)('a' + (rang / 26 % 26))}{(char)('a' + (rang / 676))}",
                ["Entree.Identite.Prenoms"] = "Camille",
                ["Entree.Identite.Sexe"] = "Feminin",
                ["Entree.Identite.Naissance"] = new DateOnly(1970, 1, 1).AddDays(rang * 7 % 9_000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["Entree.Contrat.Nature"] = "Cdi",
                ["Entree.Contrat.Debut"] = TimeProvider.System.GetUtcNow().AddDays(-2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["Entree.Poste.Libelle"] = "Employé administratif",
            });
        }

        private async Task DepartAsync(string liste)
        {
            var contrat = Salarie().Matches(liste)[^1].Groups[1].Value;
            var page = await LireAsync("départ : page", $"{contrat}/depart");
            await EnvoyerAsync("départ", $"{contrat}/depart", page, "id=\"declarer\"", new() { ["Entree.Fin"] = TimeProvider.System.GetUtcNow().AddDays(20).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        }

        private async Task AnnuelleAsync()
        {
            var page = await LireAsync("annuelle : page", "/entreprise/annuelle");
            await EnvoyerAsync("annuelle", Action(page, "id=\"revue\""), page, "id=\"revue\"", new() { ["tous"] = "true" });
        }

        private async Task ConfirmerAsync()
        {
            var page = await LireAsync("rendez-vous : page", "/entreprise/rendez-vous");
            await EnvoyerAsync("rendez-vous confirmé", Action(page, "handler=Confirmer"), page, "handler=Confirmer", []);
        }

        private async Task AttestationAsync()
        {
            var page = await LireAsync("documents : page", "/entreprise/documents");
            await EnvoyerAsync("attestation lue", "/entreprise/documents", page, "action=\"/entreprise/documents\"", [], HttpStatusCode.OK);
        }

        /// <summary>A redirection is one more page to wait for.</summary>
        private async Task<string> LireAsync(string quoi, string chemin, bool pause = true)
        {
            var debut = Stopwatch.GetTimestamp();
            var reponse = await client.GetAsync(chemin);
            for (var suite = reponse.Headers.Location; suite is not null && (int)reponse.StatusCode < 400; suite = reponse.Headers.Location)
            {
                reponse.Dispose();
                reponse = await client.GetAsync(suite);
            }
            var texte = await reponse.Content.ReadAsStringAsync();
            mesures.Noter(quoi, Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            using (reponse)
            {
                if (reponse.StatusCode != HttpStatusCode.OK)
                {
                    throw new InvalidOperationException($"{quoi} : {(int)reponse.StatusCode}");
                }
            }
            await Task.Delay(pause ? Pause : TimeSpan.Zero);
            return texte;
        }

        private async Task EnvoyerAsync(string quoi, string chemin, string page, string marque, Dictionary<string, string> champs, HttpStatusCode attendu = HttpStatusCode.Found)
        {
            foreach (var (nom, valeur) in Caches(Formulaire(page, marque)))
            {
                champs.TryAdd(nom, valeur);
            }
            using var contenu = new FormUrlEncodedContent(champs);
            var debut = Stopwatch.GetTimestamp();
            using var reponse = await client.PostAsync(WebUtility.HtmlDecode(chemin), contenu);
            var texte = await reponse.Content.ReadAsStringAsync();
            mesures.Noter(quoi, Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            if (reponse.StatusCode != attendu)
            {
                throw new InvalidOperationException($"{quoi} : {(int)reponse.StatusCode} {string.Join(" / ", Erreur().Matches(texte).Select(m => m.Groups[1].Value.Trim()).Take(2))}");
            }
        }

        private static string Formulaire(string page, string marque) =>
            Formulaires().Matches(page).Select(m => m.Value).FirstOrDefault(f => f[..f.IndexOf('>', StringComparison.Ordinal)].Contains(marque, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"formulaire absent : {marque}");

        private static string Action(string page, string marque) => ActionDe().Match(Formulaire(page, marque)).Groups[1].Value;

        private static IEnumerable<(string, string)> Caches(string formulaire) => Entrees().Matches(formulaire).Select(m => m.Value)
            .Where(i => i.Contains("type=\"hidden\"", StringComparison.Ordinal))
            .Select(i => (NomDe().Match(i).Groups[1].Value, WebUtility.HtmlDecode(ValeurDe().Match(i).Groups[1].Value)));
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Formulaires();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Entrees();

    [GeneratedRegex(" name=\"([^\"]*)\"")]
    private static partial Regex NomDe();

    [GeneratedRegex(" value=\"([^\"]*)\"")]
    private static partial Regex ValeurDe();

    [GeneratedRegex(" action=\"([^\"]*)\"")]
    private static partial Regex ActionDe();

    [GeneratedRegex("href=\"(/entreprise/travailleurs/[a-z0-9]+)\"")]
    private static partial Regex Salarie();

    [GeneratedRegex("href=\"([^\"]*=csv[^\"]*)\" download")]
    private static partial Regex Export();

    [GeneratedRegex("(?:invalid-feedback|erreurs)[^>]*>([^<]+)<")]
    private static partial Regex Erreur();
}
