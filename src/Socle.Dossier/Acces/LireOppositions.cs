using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;

namespace Socle.Dossier.Acces;

/// <summary>The objections of an opened file, past ones included, latest first.</summary>
public sealed class LireOppositions(DossierDb db)
{
    public async Task<IReadOnlyList<Opposition>> DeAsync(DossierOuvert dossier, CancellationToken arret) => dossier.Lit(Blocs.Consentements)
        ? await db.Set<Opposition>().AsNoTracking().Where(o => o.DossierId == dossier.Id).OrderByDescending(o => o.RecueLe).ToListAsync(arret)
        : [];
}
