using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Adhesions;

/// <summary>
/// What employers of the same activity, already followed here, declare most: a help to think of it, never an answer. A risk fewer than
/// five establishments declare is not told, so that none of them can be recognised.
/// </summary>
public sealed class ProposerRisques(SocleDb db, IMemoryCache memoire, TimeProvider temps)
{
    public const int EtablissementsAuMoins = 5;

    private const int AuPlus = 6;

    public async Task<IReadOnlyList<Risque>> LireAsync(string? naf, CancellationToken arret)
    {
        if (!CodeNaf.Lire(naf).Reussit(out var code))
        {
            return [];
        }
        return (await memoire.GetOrCreateAsync((nameof(ProposerRisques), db.Database.GetConnectionString(), code.Division, code.Nomenclature), entree =>
        {
            entree.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(12);
            return CompterAsync(code, arret);
        }))!;
    }

    private async Task<IReadOnlyList<Risque>> CompterAsync(CodeNaf code, CancellationToken arret)
    {
        var (division, edition, aujourdhui) = (code.Division, code.Nomenclature, temps.Aujourdhui());
        var lieux = db.Set<Etablissement>().Where(t => t.FermeLe == null && t.NafEdition == edition && t.Naf!.StartsWith(division));
        return await db.Set<Exposition>().Where(x => x.Fin == null || x.Fin >= aujourdhui)
            .Join(db.Set<Contrat>(), x => x.ContratId, c => c.Id, (x, c) => new { x.Risque, c.EtablissementId })
            .Where(x => lieux.Any(t => t.Id == x.EtablissementId)).Distinct()
            .GroupBy(x => x.Risque).Select(g => new { Risque = g.Key, Combien = g.Count() })
            .Where(g => g.Combien >= EtablissementsAuMoins).OrderByDescending(g => g.Combien).ThenBy(g => g.Risque).Take(AuPlus)
            .Select(g => g.Risque).ToListAsync(arret);
    }
}
