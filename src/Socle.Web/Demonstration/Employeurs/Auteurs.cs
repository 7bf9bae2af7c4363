using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;

namespace Socle.Web.Demonstration.Employeurs;

internal static class Auteurs
{
    /// <summary>The accounts, as their writes name them.</summary>
    public static async Task<Dictionary<string, Auteur>> LireAsync(SocleDb db, CancellationToken arret) =>
        (await db.Set<Compte>().AsNoTracking().Where(c => c.UserName != null).ToListAsync(arret)).ToDictionary(c => c.UserName!, c => new Auteur(c.Id, c.NomAffiche));
}
