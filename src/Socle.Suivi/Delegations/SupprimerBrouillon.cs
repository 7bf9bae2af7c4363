using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Suivi.Delegations;

/// <summary>A draft nobody will sign goes away; a signed protocol never does.</summary>
public sealed class SupprimerBrouillon(Ecritures ecritures)
{
    private static readonly Processus Processus = new("delegation.supprimer", "Suppression d’un brouillon de protocole");

    public Task<Resultat<Id<ProtocoleDelegation>>> ExecuterAsync(Id<ProtocoleDelegation> protocoleId, CancellationToken arret = default) =>
        ecritures.Faire(Processus, null, async ecriture =>
        {
            var db = ecriture.Db;
            var protocole = await db.Set<ProtocoleDelegation>().FirstOrDefaultAsync(p => p.Id == protocoleId, arret);
            if (protocole is not { SigneLe: null })
            {
                return protocole is null ? RefusDelegation.Introuvable() : RefusDelegation.Signe();
            }
            db.RemoveRange(await db.Set<ActeDelegue>().Where(a => a.ProtocoleId == protocoleId).ToListAsync(arret));
            db.RemoveRange(await db.Set<ExclusionProtocole>().Where(e => e.ProtocoleId == protocoleId).ToListAsync(arret));
            db.Remove(protocole);
            return Resultat.De(protocoleId);
        }, arret);
}
