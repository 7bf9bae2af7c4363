using System.Diagnostics;
using Npgsql;

namespace Socle.Tests.Outils;

/// <summary>
/// One throwaway PostgreSQL for the whole run, on a unix socket in a temporary folder. A shell keeps it: when the run ends,
/// however it ends, the shell's input closes, and the server and its folder go.
/// </summary>
internal sealed class ServeurPostgresql
{
    private const string Script = """
        set -e
        dossier=$(mktemp -d "${TMPDIR:-/tmp}/socle-pg.XXXXXX")
        if ! "$1/initdb" -D "$dossier/donnees" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$dossier/journal" 2>&1; then
            cat "$dossier/journal" >&2; exit 1
        fi
        "$1/postgres" -D "$dossier/donnees" -k "$dossier" -c listen_addresses= -c fsync=off -c synchronous_commit=off \
            -c full_page_writes=off -c max_connections=300 -c shared_buffers=128MB -c autovacuum=off >"$dossier/journal" 2>&1 &
        serveur=$!
        echo "$dossier"
        cat >/dev/null
        kill -QUIT $serveur || true
        wait $serveur || true
        rm -rf "$dossier"
        """;

    private static readonly Lazy<Task<ServeurPostgresql>> Unique = new(DemarrerAsync);

    private readonly string socket;

    // Kept so that the shell's input stays open as long as the run.
    private readonly Process gardien;

    private ServeurPostgresql(string socket, Process gardien) => (this.socket, this.gardien) = (socket, gardien);

    public static Task<ServeurPostgresql> ObtenirAsync() => Unique.Value;

    public bool EnMarche => !gardien.HasExited;

    /// <summary>Connection of the owner, a role that may make roles and databases but is not a superuser, as on a real server.</summary>
    public string Connexion(string nom) => new NpgsqlConnectionStringBuilder
    {
        Host = socket,
        Database = nom,
        Username = "socle",
        MaxPoolSize = 20,
        IncludeErrorDetail = true,
    }.ToString();

    public async Task ExecuterAsync(string sql, string nom = "postgres", string? utilisateur = null)
    {
        var chaine = new NpgsqlConnectionStringBuilder(Connexion(nom)) { Pooling = false };
        chaine.Username = utilisateur ?? chaine.Username;
        await using var connexion = new NpgsqlConnection(chaine.ToString());
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(sql, connexion) { CommandTimeout = 60 };
        await commande.ExecuteNonQueryAsync();
    }

    private static async Task<ServeurPostgresql> DemarrerAsync()
    {
        var gardien = Process.Start(Commande(Binaires()))!;
        var dossier = await gardien.StandardOutput.ReadLineAsync();
        if (string.IsNullOrEmpty(dossier))
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await gardien.StandardError.ReadToEndAsync()}");
        }
        var serveur = new ServeurPostgresql(dossier, gardien);
        await serveur.AttendreAsync();
        await serveur.ExecuterAsync("CREATE ROLE socle LOGIN CREATEROLE CREATEDB", utilisateur: "postgres");
        // Roles belong to the whole server: databases migrated side by side would race to make them.
        await serveur.ExecuterAsync("""
            CREATE ROLE socle_administration; CREATE ROLE socle_portail; CREATE ROLE socle_salarie; CREATE ROLE socle_soin;
            GRANT socle_administration, socle_portail, socle_salarie, socle_soin TO socle WITH ADMIN OPTION
            """, utilisateur: "postgres");
        return serveur;
    }

    private async Task AttendreAsync()
    {
        for (var essai = 0; ; essai++)
        {
            try
            {
                await ExecuterAsync("SELECT 1", utilisateur: "postgres");
                return;
            }
            catch (NpgsqlException) when (essai < 300 && EnMarche)
            {
                await Task.Delay(50);
            }
        }
    }

    // PostgreSQL refuses to run as root.
    private static ProcessStartInfo Commande(string binaires)
    {
        string[] arguments = ["sh", "-c", Script, "sh", binaires];
        if (Environment.UserName == "root")
        {
            arguments = ["runuser", "-u", "postgres", "--", .. arguments];
        }
        return new ProcessStartInfo(arguments[0], arguments[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
    }

    private static string Binaires()
    {
        var chemins = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin"))
            : [];
        return debian.Concat(chemins).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "postgres")))
            ?? throw new InvalidOperationException(
                "PostgreSQL was not found, and these tests run on it: put initdb and postgres in PATH, or install them (Debian: apt install postgresql).");
    }
}
