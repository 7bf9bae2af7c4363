using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Cles;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Technique.Comptes.SecondFacteur;
using Socle.Technique.Comptes.Sessions;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes.Administration;

/// <summary>What an administrator does to someone else's account.</summary>
public sealed class AdministrerCompte(
    BaseComptes comptes, UserManager<Compte> gestionnaire, GererSecondFacteur secondFacteur, FermerSessions sessions,
    LiensMotDePasse liens, AuteurCourant auteur)
{
    public static readonly Processus ChangementDeRole = new("compte.role", "Changement de rôle");
    public static readonly Processus Renommage = new("compte.renommer", "Changement de nom d’un compte");
    public static readonly Processus Ouverture = new("compte.ouvrir", "Réouverture d’un compte");
    public static readonly Processus Cloture = new("compte.fermer", "Fermeture d’un compte");
    public static readonly Processus Deblocage = new("compte.debloquer", "Déblocage d’un compte");
    public static readonly Processus NouvelAcces = new("compte.nouvel-acces", "Nouvel accès donné à un compte");
    public static readonly Processus NouveauMotDePasse = new("compte.mot-de-passe.donner", "Nouveau mot de passe donné à un compte");

    public Task<Resultat<bool>> RenommerAsync(Id<Compte> id, string nom, string? courriel, CancellationToken arret) => SurAsync<bool>(id, Renommage, async compte =>
    {
        if (string.IsNullOrWhiteSpace(nom))
        {
            return new Refus("nom.vide", "Donnez le nom à afficher, par exemple « Claire Leroy ».", "Nom");
        }
        compte.NomAffiche = nom.Trim();
        compte.Email = string.IsNullOrWhiteSpace(courriel) ? null : courriel.Trim();
        await gestionnaire.UpdateAsync(compte);
        return true;
    }, null, arret);

    public Task<Resultat<bool>> ChangerRoleAsync(Id<Compte> id, Role role, string motif, CancellationToken arret) => SurAsync<bool>(id, ChangementDeRole, async compte =>
    {
        if (await RefusDePouvoirAsync(compte, role, compte.Actif, arret) is { } refus)
        {
            return refus;
        }
        compte.Role = role;
        await gestionnaire.UpdateSecurityStampAsync(compte);
        return true;
    }, motif, arret);

    public Task<Resultat<bool>> FermerAsync(Id<Compte> id, string motif, CancellationToken arret) => SurAsync<bool>(id, Cloture, async compte =>
    {
        if (await RefusDePouvoirAsync(compte, compte.Role, actif: false, arret) is { } refus)
        {
            return refus;
        }
        compte.Actif = false;
        await gestionnaire.UpdateSecurityStampAsync(compte);
        return true;
    }, motif, arret);

    public Task<Resultat<bool>> RouvrirAsync(Id<Compte> id, string motif, CancellationToken arret) => SurAsync<bool>(id, Ouverture, async compte =>
    {
        compte.Actif = true;
        await gestionnaire.UpdateSecurityStampAsync(compte);
        return true;
    }, motif, arret);

    public Task<Resultat<bool>> DebloquerAsync(Id<Compte> id, CancellationToken arret) => SurAsync<bool>(id, Deblocage, async compte =>
    {
        compte.AccessFailedCount = 0;
        compte.LockoutEnd = null;
        await gestionnaire.UpdateAsync(compte);
        return true;
    }, null, arret);

    public Task<Resultat<int>> FermerSessionsAsync(Id<Compte> id, CancellationToken arret) => sessions.LesAutresAsync(id, arret);

    /// <summary>
    /// The secret of a one-time link for someone who can no longer sign in. Their password, and their second factor
    /// and passkeys if asked, are worth nothing from now on; their sessions are closed.
    /// </summary>
    public async Task<Resultat<string>> DonnerNouvelAccesAsync(Id<Compte> id, bool sansSecondFacteur, CancellationToken arret)
    {
        var resultat = await SurAsync<Compte>(id, NouvelAcces, async compte =>
        {
            if (sansSecondFacteur)
            {
                comptes.Db.RemoveRange(await comptes.Db.Set<CleAcces>().Where(c => c.CompteId == id).ToListAsync(arret));
                await secondFacteur.OterAsync(compte, arret);
            }
            compte.PasswordHash = null;
            compte.AccessFailedCount = 0;
            compte.LockoutEnd = null;
            await gestionnaire.UpdateSecurityStampAsync(compte);
            return compte;
        }, null, arret);
        return resultat.Map(liens.Pour);
    }

    /// <summary>A password drawn for the account, for the command line: shown once.</summary>
    public async Task<Resultat<string>> DonnerMotDePasseAsync(Id<Compte> id, CancellationToken arret)
    {
        var motDePasse = GenerateurMotDePasse.Nouveau();
        return await SurAsync<string>(id, NouveauMotDePasse, async compte =>
        {
            compte.PasswordHash = null;
            compte.AccessFailedCount = 0;
            compte.LockoutEnd = null;
            var resultat = await gestionnaire.AddPasswordAsync(compte, motDePasse);
            return resultat.Succeeded ? motDePasse : RefusComptes.De(resultat);
        }, null, arret);
    }

    /// <summary>Someone must remain who can mend the accounts, and nobody gives themselves a role.</summary>
    private async Task<Refus?> RefusDePouvoirAsync(Compte compte, Role role, bool actif, CancellationToken arret)
    {
        if (compte.Id == auteur.Valeur.Compte)
        {
            return RefusComptes.SonPropreRole;
        }
        if (!Enum.IsDefined(role))
        {
            return new Refus("role.inconnu", "Choisissez un rôle dans la liste.", "Role");
        }
        var administrait = compte.Actif && Droits.Autorise(compte.Role, Permission.ComptesAdministrer);
        if (!administrait || (actif && Droits.Autorise(role, Permission.ComptesAdministrer)))
        {
            return null;
        }
        var administrent = Droits.Roles.Where(r => Droits.Autorise(r, Permission.ComptesAdministrer)).ToArray();
        // Read for update: two administrators closing each other at once must not both succeed.
        await comptes.VerrouillerAsync(arret);
        return await comptes.Db.Set<Compte>().AnyAsync(c => c.Id != compte.Id && c.Actif && administrent.Contains(c.Role), arret)
            ? null
            : RefusComptes.DernierAdministrateur;
    }

    private Task<Resultat<T>> SurAsync<T>(Id<Compte> id, Processus processus, Func<Compte, Task<Resultat<T>>> action, string? motif, CancellationToken arret) =>
        comptes.EcrireAsync(processus, async _ =>
            await comptes.Db.Set<Compte>().FirstOrDefaultAsync(c => c.Id == id, arret) is { } compte ? await action(compte) : RefusComptes.Inconnu,
            motif, arret);
}
