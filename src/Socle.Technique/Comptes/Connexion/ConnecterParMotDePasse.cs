using Microsoft.AspNetCore.Identity;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Technique.Comptes.Connexion;

/// <summary>Identifier and password. The same answer, and the same work, whether the account exists, is closed, waits, or the password is wrong.</summary>
public sealed class ConnecterParMotDePasse(
    UserManager<Compte> gestionnaire, VerificationMotDePasse verification, EssaisConnexion essais, OuvrirSession ouvrir)
{
    public async Task<IssueConnexion> ExecuterAsync(string identifiant, string motDePasse, Provenance provenance, CancellationToken arret)
    {
        var compte = await gestionnaire.FindByNameAsync(identifiant.Trim());
        var admis = await essais.PrendreAsync(compte?.Id ?? default, identifiant.Trim(), arret);
        var juste = await verification.EstJusteAsync(compte, motDePasse, arret);
        if (compte is null || !admis || !juste || !compte.Actif)
        {
            return await essais.RefuserAsync(compte?.Id ?? default, "MotDePasse", arret);
        }
        // The attempts are not forgotten yet: the code has its own to guess.
        return compte.TwoFactorEnabled
            ? new IssueConnexion.CodeDemande(compte.Id)
            : await ouvrir.ExecuterAsync(compte, MoyenConnexion.MotDePasse, provenance, arret: arret);
    }
}
