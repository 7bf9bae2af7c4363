using Microsoft.EntityFrameworkCore;
using Socle.Noyau;

namespace Socle.Technique.Comptes.Sessions;

/// <summary>The open sessions of an account, latest first.</summary>
public sealed class ListerSessions(BaseComptes comptes)
{
    public Task<List<SessionCompte>> OuvertesAsync(Id<Compte> compte, CancellationToken arret)
    {
        var limite = comptes.Maintenant - SessionCompte.Duree;
        return comptes.Db.Set<SessionCompte>().AsNoTracking()
            .Where(s => s.CompteId == compte && s.FermeeLe == null && s.VueLe > limite)
            .OrderByDescending(s => s.VueLe).ToListAsync(arret);
    }
}
