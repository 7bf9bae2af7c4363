using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Socle.Technique.Base;

/// <summary>
/// Settings SQLite forgets with each connection. WAL lets readers go on while one writes;
/// FULL survives a power cut without losing what was said to be saved. The journal is carried into the base every 32 MB and not
/// every 4: a mass write comes back to the same pages, and carries each of them once.
/// </summary>
public sealed class PragmasSqlite : DbConnectionInterceptor
{
    public const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=8000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var commande = connection.CreateCommand();
        commande.CommandText = Sql;
        commande.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
