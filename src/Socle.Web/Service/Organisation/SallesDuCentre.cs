using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Salles;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

internal static class SallesDuCentre
{
    /// <summary>Open ones first, as people look for them.</summary>
    public static async Task<IReadOnlyList<Salle>> LireAsync(SocleDb db, Id<Centre> centre, CancellationToken arret) =>
        [.. (await db.Set<Salle>().AsNoTracking().Where(s => s.CentreId == centre).ToListAsync(arret))
            .OrderByDescending(s => s.Active).ThenBy(s => Texte.PourRecherche(s.Nom), StringComparer.Ordinal)];
}
