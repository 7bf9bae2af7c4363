using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Dossiers;

/// <summary>One person, whatever the entries the administration once kept for them.</summary>
/// <param name="Retenu">The entry kept.</param>
/// <param name="Tous">With those merged into it.</param>
public sealed record Personne(Id<Travailleur> Retenu, IReadOnlyList<Id<Travailleur>> Tous);

/// <summary>Two entries merged by the administration are one person: their file is one file.</summary>
internal static class Fusions
{
    /// <summary>Their file, whichever entry it was opened for; null when they have none.</summary>
    public static Task<Dmst?> DossierAsync(DossierDb db, Personne personne, CancellationToken arret) =>
        db.Set<Dmst>().AsNoTracking().Where(d => personne.Tous.Contains(d.TravailleurId)).OrderBy(d => d.Id).FirstOrDefaultAsync(arret);

    public static async Task<Personne?> LireAsync(SocleDb socle, Id<Travailleur> travailleur, CancellationToken arret)
    {
        var demande = await socle.Set<Travailleur>().Where(t => t.Id == travailleur).Select(t => new { t.Id, t.FusionneVersId }).FirstOrDefaultAsync(arret);
        if (demande is null)
        {
            return null;
        }
        var retenu = demande.FusionneVersId ?? demande.Id;
        var absorbes = await socle.Set<Travailleur>().Where(t => t.FusionneVersId == retenu).Select(t => t.Id).ToListAsync(arret);
        return new Personne(retenu, [retenu, .. absorbes]);
    }
}
