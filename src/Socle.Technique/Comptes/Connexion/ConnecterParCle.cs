using Microsoft.AspNetCore.Identity;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Technique.Comptes.Connexion;

/// <summary>A passkey whose signature was verified: it holds both factors (the device, and what unlocks it).</summary>
public sealed class ConnecterParCle(UserManager<Compte> gestionnaire, OuvrirSession ouvrir)
{
    public Task<IssueConnexion> ExecuterAsync(Compte compte, UserPasskeyInfo cle, Provenance provenance, CancellationToken arret) =>
        ouvrir.ExecuterAsync(compte, MoyenConnexion.CleAcces, provenance,
            async () => (await gestionnaire.AddOrUpdatePasskeyAsync(compte, cle)).Succeeded, arret);
}
