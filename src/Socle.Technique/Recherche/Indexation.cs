using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;
using Socle.Technique.Masse;

namespace Socle.Technique.Recherche;

/// <summary>Keeps the words of what is written, in the same transaction.</summary>
public static class Indexation
{
    internal static async Task SuivreAsync(SocleDb db, CancellationToken arret)
    {
        var touches = db.ChangeTracker.Entries<ICherchable>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        foreach (var entree in touches.Where(e => e.State != EntityState.Added))
        {
            var (genre, id) = (entree.Entity.Genre, entree.Entity.ObjetId);
            await db.Set<MotCle>().Where(m => m.ObjetId == id && m.Genre == genre).ExecuteDeleteAsync(arret);
        }
        if (touches.Count > 0)
        {
            await db.IndexerAsync(touches.Where(e => e.State != EntityState.Deleted).Select(e => e.Entity), arret);
        }
    }

    /// <summary>The words of new objects written in mass.</summary>
    public static Task<int> IndexerAsync(this SocleDb db, IEnumerable<ICherchable> objets, CancellationToken arret = default) =>
        db.InsererAsync(objets.SelectMany(MotCle.De), arret);
}
