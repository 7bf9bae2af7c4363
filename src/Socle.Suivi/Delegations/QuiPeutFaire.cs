using Microsoft.EntityFrameworkCore;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;

namespace Socle.Suivi.Delegations;

/// <summary>
/// Reads all that « who may do what » needs, once for a request however many ask: the register then answers alone. Who signs a protocol
/// asks nothing of it in the same request.
/// </summary>
public sealed class QuiPeutFaire(SocleDb db)
{
    private RegistreDelegations? registre;

    public async Task<RegistreDelegations> ChargerAsync(CancellationToken arret = default) => registre ??= await LireAsync(arret);

    private async Task<RegistreDelegations> LireAsync(CancellationToken arret) => new(
        await db.Set<Professionnel>().AsNoTracking().ToListAsync(arret),
        await db.Set<ProtocoleDelegation>().AsNoTracking().Where(p => p.SigneLe != null).ToListAsync(arret),
        await db.Set<ActeDelegue>().AsNoTracking().ToListAsync(arret),
        await db.Set<ExclusionProtocole>().AsNoTracking().ToListAsync(arret));
}
