using System.Data.Common;
using System.Globalization;
using Socle.Technique.Base;

namespace Socle.Technique.Migrations;

/// <summary>Brings every base of the installation to the version of this program, one numbered change per transaction.</summary>
/// <param name="autres">The bases kept apart from the administration's, in the order they are made.</param>
public sealed class Migrateur(SourcesDonnees sources, CatalogueModules modules, TimeProvider temps, IEnumerable<BaseAMigrer>? autres = null)
{
    private const string CleVerrou = "7301986";

    /// <summary>The administration's base first.</summary>
    public IReadOnlyList<BaseAMigrer> Bases { get; } =
    [
        new("base", sources.Moteur, SocleDb.Schema, sources.Parametres.Fichier, sources.ConnexionProprietaire, Migration.Toutes(modules, sources.Moteur)),
        .. autres ?? [],
    ];

    public IReadOnlyList<Migration> Connues => [.. Bases.SelectMany(b => b.Connues)];

    /// <summary>What the bases lack. Everything, when they do not exist yet.</summary>
    public async Task<IReadOnlyList<Migration>> ManquantesAsync(CancellationToken arret = default)
    {
        var manquantes = new List<Migration>();
        foreach (var maBase in Bases)
        {
            var faites = await FaitesAsync(maBase, arret);
            manquantes.AddRange(maBase.Connues.Where(m => !faites.Contains(m.Numero)));
        }
        return manquantes;
    }

    /// <summary>Numbers a base has and this program does not know: the base is newer.</summary>
    public async Task<IReadOnlyList<int>> InconnuesAsync(CancellationToken arret = default)
    {
        var inconnues = new List<int>();
        foreach (var maBase in Bases)
        {
            inconnues.AddRange((await FaitesAsync(maBase, arret)).Where(n => maBase.Connues.All(m => m.Numero != n)).Order());
        }
        return inconnues;
    }

    /// <summary>Applies what is missing; returns it.</summary>
    public async Task<IReadOnlyList<Migration>> MigrerAsync(Action<Migration>? avant = null, CancellationToken arret = default)
    {
        var appliquees = new List<Migration>();
        foreach (var maBase in Bases)
        {
            appliquees.AddRange(await MigrerAsync(maBase, avant, arret));
        }
        return appliquees;
    }

    private async Task<IReadOnlyList<Migration>> MigrerAsync(BaseAMigrer maBase, Action<Migration>? avant, CancellationToken arret)
    {
        if (maBase.Moteur == Moteur.Sqlite && Path.GetDirectoryName(Path.GetFullPath(maBase.Fichier)) is { } dossier)
        {
            Directory.CreateDirectory(dossier);
        }
        await using var connexion = maBase.Proprietaire();
        await connexion.OpenAsync(arret);
        await PreparerAsync(connexion, maBase, arret);
        try
        {
            return await AppliquerManquantesAsync(connexion, maBase, avant, arret);
        }
        finally
        {
            await LibererAsync(connexion);
        }
    }

    private async Task<IReadOnlyList<Migration>> AppliquerManquantesAsync(
        DbConnection connexion, BaseAMigrer maBase, Action<Migration>? avant, CancellationToken arret)
    {
        var faites = await FaitesAsync(connexion, maBase, arret);
        var appliquees = new List<Migration>();
        foreach (var migration in maBase.Connues.Where(m => !faites.Contains(m.Numero)))
        {
            avant?.Invoke(migration);
            if (await AppliquerAsync(connexion, maBase, migration, arret))
            {
                appliquees.Add(migration);
            }
        }
        return appliquees;
    }

    private static async Task PreparerAsync(DbConnection connexion, BaseAMigrer maBase, CancellationToken arret)
    {
        // Two nodes started together: the second waits, then finds nothing left to do. SQLite has no such lock: its nodes wait for each
        // other at the start of each change, and look again (AppliquerAsync).
        await ExecuterAsync(connexion, maBase.Moteur == Moteur.Sqlite
            ? PragmasSqlite.Sql
            : $"SELECT pg_advisory_lock({CleVerrou}); CREATE SCHEMA IF NOT EXISTS {maBase.Schema};", arret);
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
    private async Task<bool> AppliquerAsync(DbConnection connexion, BaseAMigrer maBase, Migration migration, CancellationToken arret)
    {
        await using var transaction = await connexion.BeginTransactionAsync(arret);
        if ((await FaitesAsync(connexion, maBase, arret, transaction)).Contains(migration.Numero))
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

    private static async Task<HashSet<int>> FaitesAsync(BaseAMigrer maBase, CancellationToken arret)
    {
        if (!maBase.Existe)
        {
            return [];
        }
        await using var connexion = maBase.Proprietaire();
        await connexion.OpenAsync(arret);
        return await FaitesAsync(connexion, maBase, arret);
    }

    private static async Task<HashSet<int>> FaitesAsync(DbConnection connexion, BaseAMigrer maBase, CancellationToken arret, DbTransaction? transaction = null)
    {
        await using var commande = connexion.CreateCommand();
        commande.Transaction = transaction;
        commande.CommandText = maBase.Moteur == Moteur.Postgresql
            ? $"SELECT to_regclass('{maBase.Schema}.migration') IS NOT NULL"
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
