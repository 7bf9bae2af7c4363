using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Socle.Technique.Masse;

/// <summary>
/// Writes many rows fast, inside the write in progress: binary COPY on PostgreSQL, one prepared INSERT on SQLite.
/// Mass writes leave no event per row: their caller traces what they were.
/// </summary>
public static class EcrivainMasse
{
    public static async Task<int> InsererAsync<T>(this DbContext db, IEnumerable<T> entites, CancellationToken arret = default) where T : class
    {
        var colonnes = new Colonnes<T>(db);
        await db.Database.OpenConnectionAsync(arret);
        try
        {
            return db.Database.GetDbConnection() is NpgsqlConnection connexion
                ? await CopierAsync(connexion, colonnes, entites, arret)
                : Inserer(db, colonnes, entites, arret);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Deletes rows by id, in slices.</summary>
    public static async Task SupprimerAsync<T>(this DbContext db, string colonne, IReadOnlyList<long> ids, CancellationToken arret = default) where T : class
    {
        var table = new Colonnes<T>(db).Table;
        foreach (var tranche in ids.Chunk(5_000))
        {
            // The values are numbers read by this program, never text: nothing to escape.
            var sql = $"DELETE FROM {table} WHERE {colonne} IN ({string.Join(',', tranche)})";
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync(sql, arret);
#pragma warning restore EF1002
        }
    }

    private static async Task<int> CopierAsync<T>(NpgsqlConnection connexion, Colonnes<T> colonnes, IEnumerable<T> entites, CancellationToken arret)
        where T : class
    {
        var nombre = 0;
        await using var copie = await connexion.BeginBinaryImportAsync(
            $"COPY {colonnes.Table} ({string.Join(',', colonnes.Noms)}) FROM STDIN (FORMAT BINARY)", arret);
        foreach (var entite in entites)
        {
            arret.ThrowIfCancellationRequested();
            copie.StartRow();
            for (var i = 0; i < colonnes.Noms.Length; i++)
            {
                CopiePostgresql.Ecrire(copie, colonnes.Valeur(entite, i), colonnes.Types[i]);
            }
            nombre++;
        }
        await copie.CompleteAsync(arret);
        return nombre;
    }

    private static int Inserer<T>(DbContext db, Colonnes<T> colonnes, IEnumerable<T> entites, CancellationToken arret) where T : class
    {
        using var insertion = new InsertionSqlite((SqliteConnection)db.Database.GetDbConnection(), colonnes.Table, colonnes.Noms);
        var nombre = 0;
        foreach (var entite in entites)
        {
            arret.ThrowIfCancellationRequested();
            for (var i = 0; i < colonnes.Noms.Length; i++)
            {
                insertion.Lier(i, colonnes.Valeur(entite, i));
            }
            insertion.Inserer();
            nombre++;
        }
        return nombre;
    }

    internal static object PourSqlite(object? valeur) => valeur switch
    {
        null => DBNull.Value,
        Enum e => Convert.ToInt64(e, System.Globalization.CultureInfo.InvariantCulture),
        _ => valeur,
    };
}
