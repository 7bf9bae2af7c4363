using System.Data.Common;
using System.Globalization;
using Socle.Technique.Base;

namespace Socle.Technique.Migrations;

/// <summary>Brings the schema to the version of this program, one numbered change per transaction.</summary>
public sealed class Migrateur(SourcesDonnees sources, CatalogueModules modules, TimeProvider temps)
{
    private const string CleVerrou = "7301986";

    public IReadOnlyList<Migration> Connues { get; } = Migration.Toutes(modules, sources.Moteur);

    /// <summary>What the database lacks. Everything, when it does not exist yet.</summary>
    public async Task<IReadOnlyList<Migration>> ManquantesAsync(CancellationToken arret = default)
    {
        if (sources.Moteur == Moteur.Sqlite && !File.Exists(sources.Parametres.Fichier))
        {
            return Connues;
        }
        await using var connexion = sources.ConnexionProprietaire();
        await connexion.OpenAsync(arret);
        var faites = await FaitesAsync(connexion, arret);
        return [.. Connues.Where(m => !faites.Contains(m.Numero))];
    }

    /// <summary>Numbers the database has and this program does not know: the database is newer.</summary>
    public async Task<IReadOnlyList<int>> InconnuesAsync(CancellationToken arret = default)
    {
        if (sources.Moteur == Moteur.Sqlite && !File.Exists(sources.Parametres.Fichier))
        {
            return [];
        }
        await using var connexion = sources.ConnexionProprietaire();
        await connexion.OpenAsync(arret);
        return [.. (await FaitesAsync(connexion, arret)).Where(n => Connues.All(m => m.Numero != n)).Order()];
    }

    /// <summary>Applies what is missing; returns it.</summary>
    public async Task<IReadOnlyList<Migration>> MigrerAsync(Action<Migration>? avant = null, CancellationToken arret = default)
    {
        if (sources.Moteur == Moteur.Sqlite && Path.GetDirectoryName(Path.GetFullPath(sources.Parametres.Fichier)) is { } dossier)
        {
            Directory.CreateDirectory(dossier);
        }
        await using var connexion = sources.ConnexionProprietaire();
        await connexion.OpenAsync(arret);
        await PreparerAsync(connexion, arret);
        try
        {
            return await AppliquerManquantesAsync(connexion, avant, arret);
        }
        finally
        {
            await LibererAsync(connexion);
        }
    }

    private async Task<IReadOnlyList<Migration>> AppliquerManquantesAsync(DbConnection connexion, Action<Migration>? avant, CancellationToken arret)
    {
        var faites = await FaitesAsync(connexion, arret);
        var appliquees = new List<Migration>();
        foreach (var migration in Connues.Where(m => !faites.Contains(m.Numero)))
        {
            avant?.Invoke(migration);
            if (await AppliquerAsync(connexion, migration, arret))
            {
                appliquees.Add(migration);
            }
        }
        return appliquees;
    }

    private async Task PreparerAsync(DbConnection connexion, CancellationToken arret)
    {
        // Two nodes started together: the second waits, then finds nothing left to do. SQLite has no such lock: its nodes wait for each
        // other at the start of each change, and look again (AppliquerAsync).
        await ExecuterAsync(connexion, sources.Moteur == Moteur.Sqlite
            ? PragmasSqlite.Sql
            : $"SELECT pg_advisory_lock({CleVerrou}); CREATE SCHEMA IF NOT EXISTS {SocleDb.Schema};", arret);
        await ExecuterAsync(connexion, "CREATE TABLE IF NOT EXISTS migration (numero INTEGER PRIMARY KEY, nom TEXT NOT NULL, le TEXT NOT NULL)", arret);
    }

    /// <summary>A connection given back to its pool keeps its lock until it is used again: the other node would wait for minutes.</summary>
    private async Task LibererAsync(DbConnection connexion)
    {
        if (sources.Moteur == Moteur.Postgresql)
        {
            await ExecuterAsync(connexion, $"SELECT pg_advisory_unlock({CleVerrou})", CancellationToken.None);
        }
    }

    /// <summary>False when another node applied it meanwhile.</summary>
    private async Task<bool> AppliquerAsync(DbConnection connexion, Migration migration, CancellationToken arret)
    {
        await using var transaction = await connexion.BeginTransactionAsync(arret);
        if ((await FaitesAsync(connexion, arret, transaction)).Contains(migration.Numero))
        {
            return false;
        }
        await ExecuterAsync(connexion, migration.Sql, arret, transaction);
        await using var note = connexion.CreateCommand();
        note.Transaction = transaction;
        var le = temps.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        note.CommandText = $"INSERT INTO migration (numero, nom, le) VALUES ({migration.Numero}, '{migration.Nom}', '{le}')";
        await note.ExecuteNonQueryAsync(arret);
        await transaction.CommitAsync(arret);
        return true;
    }

    private static async Task<HashSet<int>> FaitesAsync(DbConnection connexion, CancellationToken arret, DbTransaction? transaction = null)
    {
        await using var commande = connexion.CreateCommand();
        commande.Transaction = transaction;
        commande.CommandText = connexion is Npgsql.NpgsqlConnection
            ? $"SELECT to_regclass('{SocleDb.Schema}.migration') IS NOT NULL"
            : "SELECT count(*) > 0 FROM sqlite_master WHERE name = 'migration'";
        if (!Convert.ToBoolean(await commande.ExecuteScalarAsync(arret), CultureInfo.InvariantCulture))
        {
            return [];
        }
        commande.CommandText = "SELECT numero FROM migration";
        var numeros = new HashSet<int>();
        await using var lecteur = await commande.ExecuteReaderAsync(arret);
        while (await lecteur.ReadAsync(arret))
        {
            numeros.Add(lecteur.GetInt32(0));
        }
        return numeros;
    }

    private static async Task ExecuterAsync(DbConnection connexion, string sql, CancellationToken arret, DbTransaction? transaction = null)
    {
        await using var commande = connexion.CreateCommand();
        commande.Transaction = transaction;
        commande.CommandText = sql;
        commande.CommandTimeout = 0;
        await commande.ExecuteNonQueryAsync(arret);
    }
}
