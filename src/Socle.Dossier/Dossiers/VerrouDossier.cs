using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Dossier.Dossiers;

/// <summary>
/// Those who write in one file take turns, until the end of the transaction: what was read to decide still holds when it is written. SQLite has
/// one writer anyway.
/// </summary>
internal static class VerrouDossier
{
    public static async Task PrendreAsync(DossierDb db, Id<Dmst> dossier, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM dossier.dmst WHERE id = {dossier.Valeur} FOR NO KEY UPDATE", arret);
        }
    }
}
