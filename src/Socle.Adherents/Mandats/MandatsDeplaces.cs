using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Adherents.Mandats;

/// <summary>
/// What accounts may see when companies and places move. Nobody ever sees more people than before: a mandate on a whole company
/// that is absorbed becomes one on each place it brought.
/// </summary>
internal static class MandatsDeplaces
{
    public static Task<List<Mandat>> OuvertsAsync(SocleDb db, Id<Entreprise> entreprise, DateOnly le, CancellationToken arret) =>
        db.Set<Mandat>().Where(m => m.EntrepriseId == entreprise && (m.Au == null || m.Au >= le)).ToListAsync(arret);

    public static Task<List<Mandat>> OuvertsAsync(SocleDb db, Id<Etablissement> etablissement, DateOnly le, CancellationToken arret) =>
        db.Set<Mandat>().Where(m => m.EtablissementId == etablissement && (m.Au == null || m.Au >= le)).ToListAsync(arret);

    /// <summary>The last day of the mandates is <paramref name="dernierJour"/>.</summary>
    public static void Finir(IEnumerable<Mandat> mandats, DateOnly dernierJour)
    {
        foreach (var mandat in mandats)
        {
            mandat.Au = mandat.Du > dernierJour ? mandat.Du : dernierJour;
        }
    }

    /// <summary>The same account, on one place of the company that holds it now.</summary>
    public static void Redonner(SocleDb db, Mandat mandat, Etablissement lieu, DateOnly du) => db.Add(new Mandat
    {
        Id = Id<Mandat>.Nouveau(),
        CompteId = mandat.CompteId,
        EntrepriseId = lieu.EntrepriseId,
        EtablissementId = lieu.Id,
        Du = du,
    });
}
