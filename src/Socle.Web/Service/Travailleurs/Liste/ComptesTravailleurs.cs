using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;

namespace Socle.Web.Service.Travailleurs.Liste;

/// <summary>How many people a filter keeps: remembered until a fact moves the due list. Holds numbers only; what is typed is never kept.</summary>
public sealed class ComptesTravailleurs : IDisposable
{
    private readonly MemoryCache memoire = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public async Task<int> CompterAsync(SocleDb db, FiltreTravailleurs filtre, DateOnly jour, CancellationToken arret)
    {
        var version = await db.Set<EtatEcheancier>().Where(e => e.Cle == 1).Select(e => e.Version).FirstOrDefaultAsync(arret);
        var cle = (db.Database.GetConnectionString(), version, jour, filtre);
        if (!memoire.TryGetValue(cle, out int total))
        {
            total = await filtre.Appliquer(db, jour).CountAsync(arret);
            memoire.Set(cle, total, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(30) });
        }
        return total;
    }

    public void Dispose() => memoire.Dispose();
}
