using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Adherents;

/// <summary>
/// Member numbers and SIRETs are looked for, then written: two desks doing so at once would both find them free.
/// SQLite has one writer; on PostgreSQL the second waits here until the first commits.
/// </summary>
public static class VerrouAdherents
{
    private const long Cle = 3_101_200;

    public static async Task PrendreVerrouAdherentsAsync(this SocleDb db, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Cle})", arret);
        }
    }
}
