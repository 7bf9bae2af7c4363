using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Comptes.Cles;

namespace Socle.Technique.Comptes;

internal sealed partial class MagasinComptes
{
    public async Task AddOrUpdatePasskeyAsync(Compte user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        if (await CleAsync(user, passkey.CredentialId, cancellationToken) is { } connue)
        {
            connue.Compteur = passkey.SignCount;
            connue.Sauvegardee = passkey.IsBackedUp;
            connue.UtiliseeLe = comptes.Maintenant;
            return;
        }
        comptes.Db.Add(new CleAcces
        {
            Id = Id<CleAcces>.Nouveau(),
            CompteId = user.Id,
            Nom = passkey.Name ?? "Clé d’accès",
            IdentifiantCle = passkey.CredentialId,
            ClePublique = passkey.PublicKey,
            Compteur = passkey.SignCount,
            Transports = string.Join(' ', passkey.Transports ?? []),
            Verifiee = passkey.IsUserVerified,
            Sauvegardable = passkey.IsBackupEligible,
            Sauvegardee = passkey.IsBackedUp,
            CreeLe = comptes.Maintenant,
        });
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Compte user, CancellationToken cancellationToken) =>
        [.. (await comptes.Db.Set<CleAcces>().AsNoTracking().Where(c => c.CompteId == user.Id).ToListAsync(cancellationToken)).Select(c => c.EnInfo())];

    public async Task<Compte?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await comptes.Db.Set<CleAcces>().Where(c => c.IdentifiantCle == credentialId)
            .Join(comptes.Db.Set<Compte>(), c => c.CompteId, c => c.Id, (_, compte) => compte).FirstOrDefaultAsync(cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Compte user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await CleAsync(user, credentialId, cancellationToken))?.EnInfo();

    public async Task RemovePasskeyAsync(Compte user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await CleAsync(user, credentialId, cancellationToken) is { } cle)
        {
            comptes.Db.Remove(cle);
        }
    }

    private Task<CleAcces?> CleAsync(Compte compte, byte[] identifiant, CancellationToken arret) =>
        comptes.Db.Set<CleAcces>().FirstOrDefaultAsync(c => c.CompteId == compte.Id && c.IdentifiantCle == identifiant, arret);
}
