using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Socle.Bench;

/// <summary>Asks one page as people would, then as fast as it answers. Server time is what the client waits on loopback.</summary>
internal static partial class Pages
{
    public static async Task<int> MesurerAsync(string[] arguments)
    {
        var (adresse, identifiant, motDePasse, chemin) = (arguments[0], arguments[1], arguments[2], arguments[3]);
        var processus = arguments is [_, _, _, _, "--processus", var pid] ? int.Parse(pid, CultureInfo.InvariantCulture) : 0;
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = true, AllowAutoRedirect = true, MaxConnectionsPerServer = 64 }) { BaseAddress = new Uri(adresse) };
        if (identifiant != "-")
        {
            await SeConnecterAsync(client, identifiant, motDePasse);
        }
        await BoucleAsync(client, chemin, utilisateurs: 4, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        Dire("20 personnes, 1 s entre deux pages", await BoucleAsync(client, chemin, 20, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)), 30);
        var avant = Cpu(processus);
        var serree = await BoucleAsync(client, chemin, 8, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Dire("boucle serrée, 8 connexions", serree, 15);
        if (processus > 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  CPU du serveur web : {(Cpu(processus) - avant) / serree.Count:0.00} ms par page"));
        }
        return 0;
    }

    private static async Task SeConnecterAsync(HttpClient client, string identifiant, string motDePasse)
    {
        var page = await client.GetStringAsync("/connexion");
        var jeton = Jeton().Match(page).Groups[1].Value;
        using var contenu = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = jeton,
            ["Identifiant"] = identifiant,
            ["MotDePasse"] = motDePasse,
            ["Entree.Identifiant"] = identifiant,
            ["Entree.MotDePasse"] = motDePasse,
        });
        using var reponse = await client.PostAsync("/connexion", contenu);
        if (reponse.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/connexion", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Sign-in refused.");
        }
    }

    private static async Task<List<double>> BoucleAsync(HttpClient client, string chemin, int utilisateurs, TimeSpan pause, TimeSpan duree)
    {
        var fin = Stopwatch.GetTimestamp() + (long)(duree.TotalSeconds * Stopwatch.Frequency);
        var durees = new List<double>[utilisateurs];
        await Parallel.ForAsync(0, utilisateurs, new ParallelOptions { MaxDegreeOfParallelism = utilisateurs }, async (u, arret) =>
        {
            durees[u] = [];
            await Task.Delay(pause * u / utilisateurs, arret);
            while (Stopwatch.GetTimestamp() < fin)
            {
                var debut = Stopwatch.GetTimestamp();
                using var reponse = await client.GetAsync(chemin, arret);
                reponse.EnsureSuccessStatusCode();
                await reponse.Content.ReadAsByteArrayAsync(arret);
                durees[u].Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
                await Task.Delay(pause, arret);
            }
        });
        return [.. durees.SelectMany(d => d).Order()];
    }

    private static void Dire(string quoi, List<double> durees, int secondes)
    {
        double Centile(double c) => durees[(int)Math.Min(durees.Count - 1, durees.Count * c)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{quoi} : {durees.Count} pages, {durees.Count / (double)secondes:0.0}/s, p50 {Centile(.5):0.0} ms, p95 {Centile(.95):0.0} ms, p99 {Centile(.99):0.0} ms"));
    }

    /// <summary>CPU of a process so far, in milliseconds.</summary>
    private static double Cpu(int processus)
    {
        if (processus == 0)
        {
            return 0;
        }
        using var p = Process.GetProcessById(processus);
        return p.TotalProcessorTime.TotalMilliseconds;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Jeton();
}
