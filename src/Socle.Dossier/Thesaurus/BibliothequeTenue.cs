using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Noyau;

namespace Socle.Dossier.Thesaurus;

/// <summary>
/// The lists in memory, one copy for the process: those of the product, and each version imported. Versions never change; a new one is
/// noticed within ten seconds, even when another process imported it.
/// </summary>
public sealed class BibliothequeTenue(TimeProvider temps) : IDisposable
{
    private const long Fraicheur = 10 * TimeSpan.TicksPerSecond;
    private readonly SemaphoreSlim tour = new(1, 1);
    private readonly Bibliotheque bibliotheque = new(ThesaurusDeDepart.Toutes());
    private readonly HashSet<Id<Nomenclature>> connues = [];
    private long relueLe = long.MinValue / 2;

    public async ValueTask<Bibliotheque> LireAsync(DossierDb db, CancellationToken arret = default)
    {
        if (!EstFraiche)
        {
            await tour.WaitAsync(arret);
            try
            {
                await RelireAsync(db, arret);
            }
            finally
            {
                tour.Release();
            }
        }
        return bibliotheque;
    }

    /// <summary>The next reader looks at the base.</summary>
    public void Oublier() => Volatile.Write(ref relueLe, long.MinValue / 2);

    private bool EstFraiche => temps.GetUtcNow().UtcTicks - Volatile.Read(ref relueLe) < Fraicheur;

    public void Dispose() => tour.Dispose();

    private async Task RelireAsync(DossierDb db, CancellationToken arret)
    {
        if (EstFraiche)
        {
            return;
        }
        var lue = temps.GetUtcNow().UtcTicks;
        foreach (var nouvelle in (await db.Set<Nomenclature>().AsNoTracking().ToListAsync(arret)).Where(n => !connues.Contains(n.Id)))
        {
            var termes = await db.Set<TermeNomenclature>().AsNoTracking().Where(t => t.NomenclatureId == nouvelle.Id).OrderBy(t => t.Code).ToListAsync(arret);
            // Checked when it was imported: one that is no longer coherent was changed by hand, and is left aside.
            if (VersionThesaurus.Creer(nouvelle.Nom, nouvelle.Version, nouvelle.Source, termes.Select(t => t.EnTerme()), nouvelle.Effet) is { EstSucces: true } creee)
            {
                bibliotheque.Ajouter(creee.Valeur.Preparer());
            }
            connues.Add(nouvelle.Id);
        }
        Volatile.Write(ref relueLe, lue);
    }
}

/// <summary>The lists and the coding, for who has the base of the files open.</summary>
public sealed class CodageCourant(DossierDb db, BibliothequeTenue tenue, TimeProvider temps)
{
    public async Task<Codage> LireAsync(DateOnly? le = null, CancellationToken arret = default) => new(await tenue.LireAsync(db, arret), le ?? temps.Aujourdhui());
}
