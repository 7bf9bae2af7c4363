using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Travaux;

namespace Socle.Travailleurs.Import;

/// <summary>Which process works on which import.</summary>
internal sealed class Bail(SocleDb db, TimeProvider temps)
{
    /// <summary>Takes the import when no living process holds it.</summary>
    public async Task<bool> PrendreAsync(Id<ImportDeclaration> id, CancellationToken arret)
    {
        var import = await db.Set<ImportDeclaration>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, arret);
        if (import is null || !import.EnTravail || EstTenu(import))
        {
            return false;
        }
        var (avant, maintenant) = (import.Execution, temps.GetUtcNow().UtcDateTime);
        return await db.Set<ImportDeclaration>().Where(i => i.Id == id && i.Execution == avant && i.Etat == import.Etat).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.Execution, Detenteur.Moi).SetProperty(x => x.Battement, maintenant), arret) == 1;
    }

    public Task RendreAsync(Id<ImportDeclaration> id, CancellationToken arret) =>
        db.Set<ImportDeclaration>().Where(i => i.Id == id && i.Execution == Detenteur.Moi).ExecuteUpdateAsync(
            i => i.SetProperty(x => x.Execution, (string?)null).SetProperty(x => x.Etape, (string?)null), arret);

    /// <summary>
    /// Another import is writing, or was deposited first and is about to: one at a time. Of two that begin together,
    /// the later one waits, never both for each other.
    /// </summary>
    public async Task<bool> AutreEcritAsync(Id<ImportDeclaration> id, CancellationToken arret) =>
        (await db.Set<ImportDeclaration>().AsNoTracking()
            .Where(i => i.Id != id && i.Execution != null && (i.Etat == EtatImport.Acceptation || i.Etat == EtatImport.Annulation)).ToListAsync(arret))
        .Exists(i => EstTenu(i) && (i.Id < id || i.Etape is not (null or Travail.EnAttente)));

    public bool EstTenu(ImportDeclaration import) => Detenteur.Vit(import.Execution, import.Battement, temps.GetUtcNow().UtcDateTime);
}
