using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Noyau;

namespace Socle.Dossier.Ecrits;

/// <summary>Reads what an opened file says, within the blocks it was opened for.</summary>
public sealed class LireEcrits(DossierDb db)
{
    /// <summary>What stands, latest fact first. Blocks that are not open are left out.</summary>
    public async Task<IReadOnlyList<ElementDossier>> EnVigueurAsync(DossierOuvert dossier, Blocs blocs, CancellationToken arret)
    {
        var lus = blocs & dossier.Acces.Lisibles;
        var ecrits = await db.Set<Ecrit>().AsNoTracking()
            .Where(e => e.DossierId == dossier.Id && e.EnVigueur && !e.Retire && (e.Bloc & lus) != 0)
            .OrderByDescending(e => e.Jour).ThenByDescending(e => e.Id).ToListAsync(arret);
        return [.. ecrits.Select(e => ElementDossier.Ouvrir(dossier, e))];
    }

    /// <summary>Every version of one element, latest first; empty when its block is not open.</summary>
    public async Task<IReadOnlyList<ElementDossier>> VersionsAsync(DossierOuvert dossier, Id<Ecrit> element, CancellationToken arret)
    {
        var ecrits = await db.Set<Ecrit>().AsNoTracking()
            .Where(e => e.DossierId == dossier.Id && e.ElementId == element).OrderByDescending(e => e.Version).ToListAsync(arret);
        return ecrits.Count == 0 || !dossier.Lit(ecrits[0].Bloc) ? [] : [.. ecrits.Select(e => ElementDossier.Ouvrir(dossier, e))];
    }
}

public static class ElementsDUnGenre
{
    /// <summary>Those of one kind, in the order given.</summary>
    public static IEnumerable<ElementDossier<T>> De<T>(this IEnumerable<ElementDossier> elements) where T : Contenu =>
        from e in elements where e.Contenu is T select new ElementDossier<T>(e.Ecrit, (T)e.Contenu);
}
