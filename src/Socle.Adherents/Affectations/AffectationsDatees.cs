using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Affectations;

/// <summary>The history of who followed an establishment, when it closes or opens again.</summary>
internal static class AffectationsDatees
{
    /// <summary>The assignment in force ends with the establishment; one that had not begun never will.</summary>
    public static async Task FinirAsync(SocleDb db, IReadOnlyCollection<Id<Etablissement>> etablissements, DateOnly dernierJour, CancellationToken arret)
    {
        foreach (var affectation in await db.Set<Affectation>().Where(a => etablissements.Contains(a.EtablissementId) && (a.Au == null || a.Au > dernierJour)).ToListAsync(arret))
        {
            if (affectation.Du > dernierJour)
            {
                db.Remove(affectation);
            }
            else
            {
                affectation.Au = dernierJour;
            }
        }
    }
}
