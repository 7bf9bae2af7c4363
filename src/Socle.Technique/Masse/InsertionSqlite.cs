using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Socle.Technique.Masse;

/// <summary>
/// One prepared INSERT, bound by position: the ADO.NET command looks each parameter up by its name for each row, which costs
/// more than SQLite's own work. Values are written as the driver writes them.
/// </summary>
internal sealed class InsertionSqlite : IDisposable
{
    private readonly sqlite3 base_;
    private readonly sqlite3_stmt ordre;

    public InsertionSqlite(SqliteConnection connexion, string table, IReadOnlyCollection<string> colonnes)
    {
        base_ = connexion.Handle!;
        var sql = $"INSERT INTO {table} ({string.Join(',', colonnes)}) VALUES ({string.Join(',', colonnes.Select(_ => "?"))})";
        Verifier(raw.sqlite3_prepare_v2(base_, sql, out ordre));
    }

    public void Dispose() => ordre.Dispose();

    /// <param name="colonne">From zero.</param>
    public void Lier(int colonne, object? valeur)
    {
        var place = colonne + 1;
        Verifier(valeur switch
        {
            null => raw.sqlite3_bind_null(ordre, place),
            string texte => raw.sqlite3_bind_text(ordre, place, texte),
            long nombre => raw.sqlite3_bind_int64(ordre, place, nombre),
            int nombre => raw.sqlite3_bind_int64(ordre, place, nombre),
            bool vrai => raw.sqlite3_bind_int64(ordre, place, vrai ? 1 : 0),
            DateOnly jour => raw.sqlite3_bind_text(ordre, place, jour.ToString("O", CultureInfo.InvariantCulture)),
            DateTime instant => raw.sqlite3_bind_text(ordre, place, instant.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            TimeOnly heure => raw.sqlite3_bind_text(ordre, place, heure.ToString(heure.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture)),
            decimal montant => raw.sqlite3_bind_text(ordre, place, montant.ToString("0.0###########################", CultureInfo.InvariantCulture)),
            byte[] octets => raw.sqlite3_bind_blob(ordre, place, octets),
            double nombre => raw.sqlite3_bind_double(ordre, place, nombre),
            IConvertible nombre when nombre is Enum or short or byte => raw.sqlite3_bind_int64(ordre, place, nombre.ToInt64(CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"No mass write of {valeur.GetType().Name} on SQLite."),
        });
    }

    public void Inserer()
    {
        var suite = raw.sqlite3_step(ordre);
        var remise = raw.sqlite3_reset(ordre);
        if (suite != raw.SQLITE_DONE)
        {
            Verifier(remise);
        }
    }

    private void Verifier(int code) => SqliteException.ThrowExceptionForRC(code, base_);
}
