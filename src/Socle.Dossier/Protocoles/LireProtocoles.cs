using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Noyau;

namespace Socle.Dossier.Protocoles;

/// <summary>A few dozen protocols, read whole, once for a request.</summary>
public sealed class LireProtocoles(DossierDb db)
{
    private List<ProtocoleDeSuiviLu>? tous;

    /// <summary>Every version of every protocol, the last version first.</summary>
    public async Task<IReadOnlyList<ProtocoleDeSuiviLu>> TousAsync(CancellationToken arret) =>
        tous ??= (await db.Set<ProtocoleDeSuivi>().AsNoTracking().OrderByDescending(p => p.Version).ThenBy(p => p.Id).ToListAsync(arret)).ConvertAll(ProtocoleDeSuiviLu.De);

    /// <summary>Those that hold that day.</summary>
    public async Task<IReadOnlyList<ProtocoleDeSuiviLu>> EnVigueurAsync(DateOnly jour, CancellationToken arret)
    {
        var lus = await TousAsync(arret);
        return [.. lus.GroupBy(p => p.Famille).Select(f => (f, f.Select(p => p.Ligne).Le(jour))).Where(x => x.Item2 is not null)
            .Select(x => x.f.First(p => p.Id == x.Item2!.Id)).OrderBy(p => Texte.PourRecherche(p.Ligne.Titre), StringComparer.Ordinal).ThenBy(p => p.Id)];
    }

    /// <summary>All versions of the family this one is of, the last first; empty when there is none.</summary>
    public async Task<IReadOnlyList<ProtocoleDeSuiviLu>> FamilleAsync(Id<ProtocoleDeSuivi> version, CancellationToken arret)
    {
        var lus = await TousAsync(arret);
        return lus.FirstOrDefault(p => p.Id == version) is { } connu ? [.. lus.Where(p => p.Famille == connu.Famille)] : [];
    }
}
