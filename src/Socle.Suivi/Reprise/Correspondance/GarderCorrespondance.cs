using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Suivi.Reprise;

/// <summary>One mapping for each source: the last one settled.</summary>
public static class GarderCorrespondance
{
    internal static async Task DansAsync(SocleDb db, CorrespondanceReprise correspondance, DateTime instant, CancellationToken arret)
    {
        var cle = Texte.PourRecherche(correspondance.Source);
        var gardee = await db.Set<CorrespondanceGardee>().FirstOrDefaultAsync(c => c.SourceCle == cle, arret);
        if (gardee is null)
        {
            db.Add(gardee = new CorrespondanceGardee
            {
                Id = Id<CorrespondanceGardee>.Nouveau(),
                Source = correspondance.Source.Trim(),
                SourceCle = cle,
                Contenu = "",
                EnregistreeLe = instant,
            });
        }
        (gardee.Contenu, gardee.EnregistreeLe) = (correspondance.EnJson(), instant);
    }

    /// <summary>What was settled for this source before; an empty mapping if nothing was.</summary>
    public static async Task<CorrespondanceReprise> PourAsync(SocleDb db, string source, CancellationToken arret = default)
    {
        var cle = Texte.PourRecherche(source);
        var contenu = await db.Set<CorrespondanceGardee>().AsNoTracking().Where(c => c.SourceCle == cle).Select(c => c.Contenu).FirstOrDefaultAsync(arret);
        return (contenu is not null && CorrespondanceReprise.DeJson(contenu).Reussit(out var connue) ? connue : new CorrespondanceReprise()) with { Source = source.Trim() };
    }
}
