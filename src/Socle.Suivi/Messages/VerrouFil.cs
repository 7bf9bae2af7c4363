using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Suivi.Messages;

/// <summary>The employer who writes and the service that answers take turns: what was read of the thread to decide still holds. SQLite has one writer anyway.</summary>
internal static class VerrouFil
{
    public static async Task PrendreVerrouFilAsync(this SocleDb db, Id<FilDeMessages> fil, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM fil_de_messages WHERE id = {fil.Valeur} FOR NO KEY UPDATE", arret);
        }
    }
}
