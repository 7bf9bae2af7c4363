using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Suivi.DeuxDates.Veille;

/// <summary>A day on which the law will change, and whom that touches; no report until the next night.</summary>
public sealed record ChangementAnnonce(DateOnly Le, IReadOnlyList<ChangementDuDroit> Changements, ComparaisonDroit? Rapport);

/// <summary>The announcements of the homes: rules to come, and the numbers the night kept.</summary>
public sealed class ChangementsAnnonces(ChangementsDuDroit changements, SocleDb db, TimeProvider temps)
{
    public async Task<IReadOnlyList<ChangementAnnonce>> LireAsync(CancellationToken arret)
    {
        var aVenir = changements.Apres(temps.Aujourdhui());
        var rapports = aVenir.Count == 0 ? [] : await db.Set<ComparaisonDroit>().AsNoTracking().Where(c => c.Veille).ToListAsync(arret);
        return [.. aVenir.GroupBy(c => c.Le).Select(g => new ChangementAnnonce(g.Key, [.. g], rapports.FirstOrDefault(r => r.Au == g.Key)))];
    }
}
