using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Npgsql;
using Socle.Technique.Base;
using Socle.Technique.Migrations;

namespace Socle.Tests.Outils;

/// <summary>A database of one's own on either engine, copied from a template migrated once per run.</summary>
public sealed class BaseDeTest : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<(Moteur, string), Lazy<Task<BaseDeTest>>> Gabarits = new();
    private static int _numero;

    private readonly string nom;

    private BaseDeTest(Moteur moteur)
    {
        nom = $"t{Interlocked.Increment(ref _numero)}";
        Dossier = Directory.CreateTempSubdirectory("socle-test-").FullName;
        Options = new OptionsBase { Moteur = moteur, Fichier = Path.Combine(Dossier, "socle.db") };
    }

    public OptionsBase Options { get; }

    /// <summary>A folder of one's own; the SQLite file is in it.</summary>
    public string Dossier { get; }

    /// <summary>An existing database without any table (SQLite: no file yet).</summary>
    public static async Task<BaseDeTest> VideAsync(Moteur moteur)
    {
        var nouvelle = new BaseDeTest(moteur);
        if (moteur == Moteur.Postgresql)
        {
            var serveur = await ServeurPostgresql.ObtenirAsync();
            await serveur.ExecuterAsync($"CREATE DATABASE {nouvelle.nom}");
            nouvelle.Options.Connexion = serveur.Connexion(nouvelle.nom);
        }
        return nouvelle;
    }

    /// <summary>A database at the version of these modules, otherwise empty.</summary>
    /// <param name="autres">The bases kept apart, from the options and source of the template; none by default.</param>
    public static async Task<BaseDeTest> MigreeAsync(Moteur moteur, CatalogueModules modules, Func<SourcesDonnees, IEnumerable<BaseAMigrer>>? autres = null)
    {
        var cle = (moteur, string.Join(' ', modules.Modules.Select(m => m.Nom).Append(autres is null ? "" : "+")));
        var gabarit = await Gabarits.GetOrAdd(cle, _ => new(() => GabaritAsync(moteur, modules, autres))).Value;
        var nouvelle = new BaseDeTest(moteur);
        if (moteur == Moteur.Sqlite)
        {
            foreach (var fichier in Directory.GetFiles(gabarit.Dossier, "*.db"))
            {
                File.Copy(fichier, Path.Combine(nouvelle.Dossier, Path.GetFileName(fichier)));
            }
        }
        else
        {
            var serveur = await ServeurPostgresql.ObtenirAsync();
            await serveur.ExecuterAsync($"CREATE DATABASE {nouvelle.nom} TEMPLATE {gabarit.nom}");
            nouvelle.Options.Connexion = serveur.Connexion(nouvelle.nom);
        }
        return nouvelle;
    }

    private static async Task<BaseDeTest> GabaritAsync(Moteur moteur, CatalogueModules modules, Func<SourcesDonnees, IEnumerable<BaseAMigrer>>? autres)
    {
        var gabarit = await VideAsync(moteur);
        await using (var sources = new SourcesDonnees(gabarit.Options, modules))
        {
            var migrateur = new Migrateur(sources, modules, new HorlogeDeTest(), autres?.Invoke(sources));
            await migrateur.MigrerAsync();
            foreach (var maBase in moteur == Moteur.Sqlite ? migrateur.Bases : [])
            {
                await FermerSqliteAsync(maBase);
            }
        }
        return gabarit;
    }

    /// <summary>Everything into the main file, so that copying it copies all.</summary>
    private static async Task FermerSqliteAsync(BaseAMigrer maBase)
    {
        await using var connexion = (SqliteConnection)maBase.Proprietaire();
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await commande.ExecuteNonQueryAsync();
        await connexion.CloseAsync();
        SqliteConnection.ClearPool(connexion);
    }

    public ValueTask DisposeAsync()
    {
        if (Options.Moteur == Moteur.Sqlite)
        {
            foreach (var fichier in Directory.GetFiles(Dossier, "*.db"))
            {
                using var connexion = new SqliteConnection(new SqliteConnectionStringBuilder
                {
                    DataSource = fichier,
                    ForeignKeys = true,
                    DefaultTimeout = 30,
                }.ToString());
                SqliteConnection.ClearPool(connexion);
            }
        }
        else
        {
            using var connexion = new NpgsqlConnection(Options.Connexion);
            NpgsqlConnection.ClearPool(connexion);
        }
        Directory.Delete(Dossier, recursive: true);
        return ValueTask.CompletedTask;
    }
}
