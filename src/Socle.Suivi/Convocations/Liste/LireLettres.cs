using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Convocations.Expedition;
using Socle.Technique.Base;

namespace Socle.Suivi.Convocations.Liste;

/// <summary>The letters that wait, as they are printed; those that have no use any more are left out.</summary>
public sealed record LotDeLettres(IReadOnlyList<Lettre> Lettres, IReadOnlyList<Id<Convocation>> Ids, int Restent);

public sealed class LireLettres
{
    /// <summary>Of one batch: one set of pages to print.</summary>
    public const int ParLot = 500;

    private readonly SocleDb db;
    private readonly ComposerMessage composer;

    internal LireLettres(SocleDb db, ComposerMessage composer) => (this.db, this.composer) = (db, composer);

    public async Task<LotDeLettres> LotAsync(CancellationToken arret)
    {
        var attendent = db.Set<Convocation>().AsNoTracking().Where(c => c.Etat == EtatConvocation.AEnvoyer && c.Canal == Canal.Lettre);
        var lot = await attendent.OrderBy(c => c.EntrepriseId).ThenBy(c => c.Jour).ThenBy(c => c.Id).Take(ParLot).ToListAsync(arret);
        var faits = await composer.LireAsync(lot, arret);
        var composees = lot.Select(c => (c.Id, composer.Composer(c, "", faits).Lettre)).Where(c => c.Lettre is not null).ToList();
        return new(composees.ConvertAll(c => c.Lettre!), composees.ConvertAll(c => c.Id), await attendent.CountAsync(arret) - lot.Count);
    }
}
