using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Socle.Parcours.Outils;

/// <summary>The product as people run it: its own process, a small demo on SQLite, a folder that goes when it stops.</summary>
internal sealed class Serveur : IAsyncDisposable
{
    private readonly string dossier = Directory.CreateTempSubdirectory("socle-parcours-").FullName;
    private Process processus;

    private Serveur()
    {
        // A passkey belongs to a name, never to a number: localhost, not 127.0.0.1.
        Adresse = $"http://localhost:{PortLibre()}";
        processus = Lancer("demo", "--echelle", "0.02", "--donnees", dossier, "--cle", $"Adresse={Adresse}");
    }

    public string Adresse { get; }

    /// <summary>The administration's base, for what no screen can prepare.</summary>
    public string Base => Path.Combine(dossier, "socle.db");

    /// <summary>One account for each role, by the name of the role.</summary>
    public IReadOnlyDictionary<string, CompteDeRole> Comptes { get; private set; } = new Dictionary<string, CompteDeRole>();

    public static async Task<Serveur> DemarrerAsync()
    {
        var serveur = new Serveur();
        await serveur.AttendreAsync();
        serveur.Comptes = serveur.LireComptes();
        return serveur;
    }

    /// <summary>As a power cut does: SIGKILL, nothing is finished, nothing is said.</summary>
    public void Couper() => processus.Kill();

    /// <summary>The same folder, served again.</summary>
    public async Task RelancerAsync()
    {
        await processus.WaitForExitAsync();
        processus.Dispose();
        processus = Lancer("servir", "--donnees", dossier, "--cle", $"Adresse={Adresse}");
        await AttendreAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!processus.HasExited)
        {
            processus.Kill(entireProcessTree: true);
            await processus.WaitForExitAsync();
        }
        processus.Dispose();
        Directory.Delete(dossier, recursive: true);
    }

    private static Process Lancer(params string[] arguments)
    {
        var depart = new ProcessStartInfo("dotnet", [Programme(), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var processus = Process.Start(depart)!;
        // Read and dropped: a full pipe would stop the server, and an inherited one would keep the test runner waiting.
        processus.BeginOutputReadLine();
        processus.BeginErrorReadLine();
        return processus;
    }

    /// <summary>The product built beside these tests, in the same configuration.</summary>
    private static string Programme()
    {
        var sortie = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Sources.Racine, "src", "Socle.Web", "bin", sortie.Parent!.Name, sortie.Name, "socle.dll");
    }

    private async Task AttendreAsync()
    {
        using var client = new HttpClient();
        var limite = Stopwatch.StartNew();
        while (limite.Elapsed < TimeSpan.FromMinutes(2))
        {
            if (processus.HasExited)
            {
                throw new InvalidOperationException($"The product stopped with code {processus.ExitCode}.");
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

    private Dictionary<string, CompteDeRole> LireComptes()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(dossier, "comptes-demo.json")));
        // Of several workers, the first: the one the journeys know.
        return json.RootElement.EnumerateArray().DistinctBy(c => c.GetProperty("role").GetString()).ToDictionary(
            c => c.GetProperty("role").GetString()!,
            c => new CompteDeRole(c.GetProperty("identifiant").GetString()!, c.GetProperty("motDePasse").GetString()!));
    }

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}

internal sealed record CompteDeRole(string Identifiant, string MotDePasse);
