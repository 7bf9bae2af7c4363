using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes.MotsDePasse;

/// <summary>By its owner, who knows the current one. The other sessions are closed.</summary>
public sealed class ChangerMotDePasse(
    BaseComptes comptes, UserManager<Compte> gestionnaire, VerificationMotDePasse verification, EssaisConnexion essais)
{
    public static readonly Processus Changement = new("compte.mot-de-passe.changer", "Changement de mot de passe");

    public async Task<Resultat<bool>> ExecuterAsync(Id<Compte> id, string actuel, string nouveau, CancellationToken arret)
    {
        // A stolen session must not become a way to guess the password.
        var admis = await essais.PrendreAsync(id, arret);
        var compte = await comptes.Db.Set<Compte>().FirstOrDefaultAsync(c => c.Id == id, arret);
        var juste = verification.EstJuste(compte, actuel);
        if (compte is null || !admis || !juste)
        {
            return RefusComptes.MotDePasseActuel;
        }
        return await comptes.EcrireAsync<bool>(Changement, async _ =>
        {
            compte.PasswordHash = null;
            compte.AccessFailedCount = 0;
            compte.LockoutEnd = null;
            var resultat = await gestionnaire.AddPasswordAsync(compte, nouveau);
            return resultat.Succeeded ? true : RefusComptes.De(resultat);
        }, arret: arret);
    }
}
