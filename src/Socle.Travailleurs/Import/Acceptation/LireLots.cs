using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;

namespace Socle.Travailleurs.Import;

/// <summary>Whole companies with the rows the preview stored of them, ready to be planned again. Nothing writes those rows while their import is being accepted.</summary>
internal sealed record LotLu(IReadOnlyList<EntrepriseAEcrire> Entreprises, IReadOnlyList<LigneRejouee> Lignes);

/// <summary>Reads the batches of an acceptance on a connection of its own.</summary>
internal sealed class LireLots(IServiceScopeFactory etendues)
{
    /// <summary>While one batch is written, the next one is read.</summary>
    public async IAsyncEnumerable<LotLu> EnAvanceAsync(Id<ImportDeclaration> import, IEnumerable<IReadOnlyList<EntrepriseAEcrire>> lots, [EnumeratorCancellation] CancellationToken arret)
    {
        Task<LotLu>? suivant = null;
        try
        {
            foreach (var lot in lots)
            {
                var pret = suivant;
                suivant = Task.Run(() => LireAsync(import, lot, arret), arret);
                if (pret is not null)
                {
                    yield return await pret;
                }
            }
            if (suivant is not null)
            {
                yield return await suivant;
            }
        }
        finally
        {
            // Given up on the way: the reading in progress still holds its connection.
            await (suivant?.ContinueWith(_ => { }, TaskScheduler.Default) ?? Task.CompletedTask);
        }
    }

    /// <summary>The ranks are said too: they have an index, and companies follow one another.</summary>
    public async Task<LotLu> LireAsync(Id<ImportDeclaration> import, IReadOnlyList<EntrepriseAEcrire> entreprises, CancellationToken arret)
    {
        await using var etendue = etendues.CreateAsyncScope();
        var ids = entreprises.Select(e => e.Id).ToArray();
        var (premier, dernier) = (entreprises.Min(e => e.Rang), entreprises.Max(e => e.Dernier));
        var db = etendue.ServiceProvider.GetRequiredService<SocleDb>();
        await db.PreparerParcoursAsync(arret);
        var lignes = await db.Set<LigneImport>().AsNoTracking()
            .Where(l => l.ImportId == import && l.Rang >= premier && l.Rang <= dernier && EF.Parameter(ids).Contains(l.EntrepriseId!.Value) && l.TravailleurId != null)
            .OrderBy(l => l.Rang).ToListAsync(arret);
        return new LotLu(entreprises, [.. lignes.Select(l => new LigneRejouee(l))]);
    }
}
