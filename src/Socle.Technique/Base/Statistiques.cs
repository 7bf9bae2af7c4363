using Microsoft.Data.Sqlite;

namespace Socle.Technique.Base;

/// <summary>
/// What the engine knows of the sizes of tables, from which it chooses its ways. PostgreSQL follows by itself, a while later;
/// SQLite never: after a mass load it would read as if the base were empty.
/// </summary>
public sealed class Statistiques(SourcesDonnees sources)
{
    /// <summary>After a mass load, once it is committed.</summary>
    public async Task ActualiserAsync(CancellationToken arret = default)
    {
        // Only the owner of a table may look at it whole.
        await using var connexion = sources.ConnexionProprietaire();
        await connexion.OpenAsync(arret);
        await using var commande = connexion.CreateCommand();
        commande.CommandTimeout = 0;
        commande.CommandText = sources.Moteur == Moteur.Sqlite ? "PRAGMA analysis_limit=2000; ANALYZE" : "ANALYZE";
        await commande.ExecuteNonQueryAsync(arret);
        if (connexion is SqliteConnection sqlite)
        {
            // A connection reads the statistics once, when it opens.
            SqliteConnection.ClearPool(sqlite);
        }
    }
}
