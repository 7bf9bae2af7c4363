using Microsoft.EntityFrameworkCore;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;

namespace Socle.Suivi.Delegations;

/// <summary>Reads, once, all that « who may do what » needs; the register then answers alone.</summary>
public sealed class QuiPeutFaire(SocleDb db)
{
    public async Task<RegistreDelegations> ChargerAsync(CancellationToken arret = default) => new(
        await db.Set<Professionnel>().AsNoTracking().ToListAsync(arret),
        await db.Set<ProtocoleDelegation>().AsNoTracking().Where(p => p.SigneLe != null).ToListAsync(arret),
        await db.Set<ActeDelegue>().AsNoTracking().ToListAsync(arret),
        await db.Set<ExclusionProtocole>().AsNoTracking().ToListAsync(arret));
}
