using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Migrations;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;
using Socle.Web;
using Socle.Web.Configuration;
using Socle.Web.Securite;

namespace Socle.Bench;

/// <summary>
/// Whether the time of an answer tells what exists: each page that judges a name, a code, a number or a link is asked as often for one that
/// exists as for one that does not, in an order drawn at random, one request at a time. Its own server, its own base.
/// </summary>
internal static partial class Enumeration
{
    private const string MotDePasse = "brouette lanterne nuage";

    /// <summary>Below the fifth, after which an account waits; below the tenth, after which a code is worth nothing.</summary>
    private const int EssaisParSecret = 4;

    /// <summary>One page, and what is sent to it for the attempt of that rank.</summary>
    private sealed record Epreuve(string Nom, string Page, Func<int, bool, (string Adresse, Dictionary<string, string>? Champs)> Demander);

    /// <summary>What was written beforehand, and exists.</summary>
    private sealed record Existants(List<string> Comptes, List<string> Codes, string Siret, string Invitation, string Lien);

    public static async Task<int> MesurerAsync(string[] arguments)
    {
        var nombre = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 200;
        var connexion = arguments is [_, "--postgresql", var c] ? c : "";
        var dossier = Directory.CreateTempSubdirectory("socle-bench-").FullName;
        try
        {
            await using var application = Hote.Construire(Options(dossier, connexion), a => a.Services.AddSingleton(new OptionsLimites { EssaisParMinute = int.MaxValue, LiensParMinute = int.MaxValue }));
            await application.Services.GetRequiredService<Migrateur>().MigrerAsync();
            var existants = await PreparerAsync(application.Services, nombre);
            await application.StartAsync();
            var adresse = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nombre} demandes de chaque sorte ; hasard de même loi : D jusqu’à {1.36 * Math.Sqrt(2.0 / nombre):0.000} dans 95 cas sur 100"));
            Console.WriteLine("| Page | Existe : p50, p95, p99 (ms) | N’existe pas : p50, p95, p99 (ms) | Écart des médianes (ms) | D de Kolmogorov-Smirnov |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var epreuve in Epreuves(existants))
            {
                await MesurerAsync(adresse, epreuve, nombre);
            }
            await application.StopAsync();
            return 0;
        }
        finally
        {
            Directory.Delete(dossier, recursive: true);
        }
    }

    private static OptionsSocle Options(string dossier, string connexion)
    {
        var options = new OptionsSocle { Donnees = dossier, Adresse = "http://127.0.0.1:0" };
        options.Base.Fichier = Path.Combine(dossier, "socle.db");
        (options.Base.Moteur, options.Base.Connexion) = connexion.Length == 0 ? (Moteur.Sqlite, options.Base.Connexion) : (Moteur.Postgresql, connexion);
        return options;
    }

    private static IEnumerable<Epreuve> Epreuves(Existants e)
    {
        yield return new("Connexion, mot de passe faux", "/connexion", (i, existe) => ("/connexion", new()
        {
            ["Identifiant"] = existe ? e.Comptes[i / EssaisParSecret] : $"personne{i / EssaisParSecret:0000}",
            ["MotDePasse"] = "un autre mot de passe",
        }));
        yield return new("Espace salarié, code et naissance", "/activer", (i, existe) => ("/activer", new()
        {
            ["Entree.Code"] = existe ? e.Codes[i / EssaisParSecret] : "0000-0000-0000-0000",
            ["Entree.Naissance"] = "1971-01-01",
            ["Entree.Adresse"] = $"essai{i}@bench.example",
        }));
        yield return new("Adhésion, SIRET", "/adherer", (i, existe) => ("/adherer", new()
        {
            ["etape"] = "1",
            ["Entree.Genre"] = "Entreprise",
            ["Entree.Regime"] = "General",
            ["Entree.RaisonSociale"] = "Bench",
            ["Entree.Siret"] = existe ? e.Siret : Siret(20_000_000 + i),
            ["Entree.Naf"] = "43.32A",
            ["Entree.CodePostal"] = "27200",
            ["Entree.Commune"] = "Vernon",
        }));
        yield return new("Invitation qui a servi, ou inventée", "/connexion", (_, existe) => ($"/invitation/{(existe ? e.Invitation : Autre(e.Invitation))}", null));
        yield return new("Lien de mot de passe qui a servi, ou inventé", "/connexion", (_, existe) => ($"/connexion/mot-de-passe/{(existe ? e.Lien : Autre(e.Lien))}", null));
    }

    /// <summary>As long, and never sealed here.</summary>
    private static string Autre(string jeton) => new('A', jeton.Length);

    private static async Task MesurerAsync(Uri serveur, Epreuve epreuve, int nombre)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = serveur };
        var jeton = Jeton().Match(await client.GetStringAsync(new Uri(epreuve.Page, UriKind.Relative))).Groups[1].Value;
        var alea = new Random(20260302);
        var (existe, nExistePas) = (new List<double>(nombre), new List<double>(nombre));
        for (var i = -20; i < nombre; i++)
        {
            // Both of one rank, in an order drawn at random: what warms up or slows down the machine falls on both.
            var dAbord = alea.Next(2) == 0;
            foreach (var sorte in new[] { dAbord, !dAbord })
            {
                var duree = await UneAsync(client, epreuve, Math.Max(i, 0), sorte, jeton);
                if (i >= 0)
                {
                    (sorte ? existe : nExistePas).Add(duree);
                }
            }
        }
        Dire(epreuve.Nom, [.. existe.Order()], [.. nExistePas.Order()]);
    }

    private static async Task<double> UneAsync(HttpClient client, Epreuve epreuve, int rang, bool existe, string jeton)
    {
        var (adresse, champs) = epreuve.Demander(rang, existe);
        using var demande = new HttpRequestMessage(champs is null ? HttpMethod.Get : HttpMethod.Post, new Uri(adresse, UriKind.Relative));
        if (champs is not null)
        {
            champs["__RequestVerificationToken"] = jeton;
            demande.Content = new FormUrlEncodedContent(champs);
        }
        var debut = Stopwatch.GetTimestamp();
        using var reponse = await client.SendAsync(demande);
        await reponse.Content.ReadAsByteArrayAsync();
        return (int)reponse.StatusCode is 200 or 302 or 404 ? Stopwatch.GetElapsedTime(debut).TotalMilliseconds : throw new InvalidOperationException($"{epreuve.Nom}: {(int)reponse.StatusCode}");
    }

    private static void Dire(string nom, List<double> existe, List<double> nExistePas)
    {
        static string Centiles(List<double> d) => string.Create(CultureInfo.InvariantCulture, $"{Centile(d, .5):0.00}, {Centile(d, .95):0.00}, {Centile(d, .99):0.00}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {nom} | {Centiles(existe)} | {Centiles(nExistePas)} | {Centile(existe, .5) - Centile(nExistePas, .5):+0.00;-0.00;0.00} | {Distance(existe, nExistePas):0.000} |"));
    }

    private static double Centile(List<double> durees, double c) => durees[(int)Math.Min(durees.Count - 1, durees.Count * c)];

    /// <summary>The largest gap between the two shares of answers that came by a time, whatever the time.</summary>
    private static double Distance(List<double> a, List<double> b)
    {
        var (i, j, distance) = (0, 0, 0.0);
        while (i < a.Count && j < b.Count)
        {
            var temps = Math.Min(a[i], b[j]);
            while (i < a.Count && a[i] <= temps)
            {
                i++;
            }
            while (j < b.Count && b[j] <= temps)
            {
                j++;
            }
            distance = Math.Max(distance, Math.Abs(((double)i / a.Count) - ((double)j / b.Count)));
        }
        return distance;
    }

    private static async Task<Existants> PreparerAsync(IServiceProvider services, int nombre)
    {
        var (comptes, codes, parts) = (new List<string>(), new List<string>(), (nombre / EssaisParSecret) + 1);
        for (var rang = 0; rang < parts; rang++)
        {
            var nom = $"existe{rang:0000}";
            await CreerCompteAsync(services, nom);
            comptes.Add(nom);
            codes.Add(await CodeAsync(services, rang));
        }
        var (siret, invitation) = await MembreAsync(services);
        var perdu = await CreerCompteAsync(services, "lien-servi");
        var lien = services.GetRequiredService<LiensMotDePasse>().Pour(perdu);
        _ = (await DansAsync(services, s => s.GetRequiredService<ChoisirMotDePasse>().ExecuterAsync(lien, "nuage brouette lanterne", default))).Valeur;
        return new(comptes, codes, siret, invitation, lien);
    }

    private static async Task<Compte> CreerCompteAsync(IServiceProvider services, string nom) =>
        (await DansAsync(services, s => s.GetRequiredService<CreerCompte>().ExecuterAsync(new(nom, nom, Role.EmployeurRh), MotDePasse))).Valeur;

    private static async Task<string> CodeAsync(IServiceProvider services, int rang)
    {
        var personne = new Travailleur { Id = Id<Travailleur>.Nouveau(), NomNaissance = "Bench", Prenoms = "Lou", Naissance = new(1990, 5, 4), NomTri = $"BENCH LOU {rang}" };
        await EcrireAsync(services, personne);
        return (await DansAsync(services, s => s.GetRequiredService<DonnerCode>().ExecuterAsync(new(personne.Id, RemiseDuCode.EnMainPropre)))).Valeur.Code;
    }

    private static async Task<(string Siret, string Invitation)> MembreAsync(IServiceProvider services)
    {
        var (siret, instant) = (Siret(10_000_000), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var membre = new Entreprise { Id = Id<Entreprise>.Nouveau(), NumeroAdherent = "B1", RaisonSociale = "Bench", NomTri = "BENCH", Siren = siret[..9], AdhesionLe = new(2020, 1, 1) };
        var lieu = new Etablissement { Id = Id<Etablissement>.Nouveau(), EntrepriseId = membre.Id, Nom = "Bench", Siret = siret, OuvertLe = new(2020, 1, 1) };
        var invitation = new InvitationAcces
        {
            Id = Id<InvitationAcces>.Nouveau(),
            EntrepriseId = membre.Id,
            Role = Role.EmployeurRh,
            Nom = "Bench",
            Courriel = "i@bench.example",
            CourrielCle = "i@bench.example",
            CreeeLe = instant,
            CreeePar = "bench",
            ExpireLe = instant.AddDays(30),
            AccepteeLe = instant,
        };
        await EcrireAsync(services, membre, lieu, invitation);
        return (siret, services.GetRequiredService<JetonsScelles>().Pour("invitation", invitation.Id.Valeur, instant.AddDays(30)));
    }

    private static Task<bool> EcrireAsync(IServiceProvider services, params object[] objets) => DansAsync(services, async s =>
        (await s.GetRequiredService<Ecritures>().Faire(new Processus("bench.preparer", "Préparation d’une mesure"), null, e =>
        {
            e.Db.AddRange(objets);
            return Task.FromResult(Resultat.De(true));
        })).Valeur);

    private static async Task<T> DansAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> faire)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("bench");
        return await faire(etendue.ServiceProvider);
    }

    /// <summary>Eight digits, and the keys that make a number of company and of place.</summary>
    private static string Siret(int rang)
    {
        var siren = AvecCle(rang.ToString("00000000", CultureInfo.InvariantCulture));
        return AvecCle($"{siren}0001");
    }

    private static string AvecCle(string chiffres)
    {
        var somme = chiffres.Reverse().Select((c, rang) => (c - '0') * (rang % 2 == 0 ? 2 : 1)).Sum(n => n > 9 ? n - 9 : n);
        return chiffres + (char)('0' + ((10 - (somme % 10)) % 10));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Jeton();
}
