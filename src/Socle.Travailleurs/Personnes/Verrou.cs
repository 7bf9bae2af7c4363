using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Personnes;

/// <summary>Writes about one person wait for each other, so that what was checked still holds when it is written.</summary>
internal static class Verrou
{
    /// <summary>Holds these people until the end of the transaction. SQLite has one writer at a time already.</summary>
    public static async Task PrendreAsync(SocleDb db, IEnumerable<Id<Travailleur>> travailleurs, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            // Always in the same order: two merges of the same people cannot block each other.
            var ids = travailleurs.Select(t => t.Valeur).Order().ToArray();
            await db.Database.ExecuteSqlAsync($"SELECT id FROM travailleur WHERE id = ANY({ids}) ORDER BY id FOR UPDATE", arret);
        }
    }
}
