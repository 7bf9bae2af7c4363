using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
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

    /// <summary>
    /// What one company alone writes: two who act for it take turns, the others do not wait. Who holds the lock of all members
    /// (a merger) waits for these writes, and these for it. Two companies may share a turn: their numbers are folded to 32 bits.
    /// </summary>
    public static async Task PrendreVerrouAsync(this SocleDb db, Id<Entreprise> entreprise, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({Cle}), pg_advisory_xact_lock({(int)Cle}, {entreprise.Valeur.GetHashCode()})", arret);
        }
    }
}
