using Microsoft.EntityFrameworkCore;
using Socle.Technique.Traces;
using Socle.Travailleurs;

namespace Socle.Suivi.Visites;

/// <summary>The one way a visit is said to be made, here or by another service: what is due is then computed again.</summary>
internal static class VisitesFaites
{
    public static void Faite(this Ecriture ecriture, VisiteRealisee visite)
    {
        ecriture.Db.Add(visite);
        ecriture.Emettre(new TravailleursChanges([visite.TravailleurId]));
    }

    /// <summary>It was not made after all.</summary>
    public static async Task PasFaiteAsync(this Ecriture ecriture, IQueryable<VisiteRealisee> visites, CancellationToken arret)
    {
        var reprises = await visites.ToListAsync(arret);
        ecriture.Db.RemoveRange(reprises);
        ecriture.Emettre(new TravailleursChanges([.. reprises.Select(v => v.TravailleurId).Distinct()]));
    }
}
