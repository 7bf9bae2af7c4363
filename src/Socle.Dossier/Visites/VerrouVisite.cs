using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Dossier.Visites;

/// <summary>One writer at a time on the visits of a file. SQLite has one writer anyway.</summary>
internal static class VerrouVisite
{
    public static async Task PrendreAsync(DossierDb db, Id<Dmst> dossier, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM dossier.dmst WHERE id = {dossier.Valeur} FOR NO KEY UPDATE", arret);
        }
    }
}
