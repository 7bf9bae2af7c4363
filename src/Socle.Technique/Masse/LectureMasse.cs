using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Technique.Masse;

/// <summary>Reads the columns of a mass read without what the driver spends on each.</summary>
public static class LectureMasse
{
    /// <summary>
    /// Before passing over whole tables: the connection is kept, and on SQLite holds few pages, for none comes back.
    /// The next one who is given it has its full cache again: <see cref="PragmasSqlite"/>.
    /// </summary>
    public static async Task PreparerParcoursAsync(this SocleDb db, CancellationToken arret = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(arret);
        if (db.Moteur == Moteur.Sqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-4000", arret);
        }
    }

    /// <summary>A date. SQLite keeps it as <c>AAAA-MM-JJ</c>: its driver would look for every other form first.</summary>
    public static DateOnly Jour(this DbDataReader lecteur, int colonne)
    {
        ArgumentNullException.ThrowIfNull(lecteur);
        if (lecteur is not SqliteDataReader)
        {
            return lecteur.GetFieldValue<DateOnly>(colonne);
        }
        var texte = lecteur.GetString(colonne);
        return texte.Length == 10
            ? new DateOnly(Nombre(texte, 0, 4), Nombre(texte, 5, 2), Nombre(texte, 8, 2))
            : lecteur.GetFieldValue<DateOnly>(colonne);
    }

    private static int Nombre(string texte, int debut, int longueur)
    {
        var nombre = 0;
        for (var i = debut; i < debut + longueur; i++)
        {
            nombre = (nombre * 10) + (texte[i] - '0');
        }
        return nombre;
    }
}
