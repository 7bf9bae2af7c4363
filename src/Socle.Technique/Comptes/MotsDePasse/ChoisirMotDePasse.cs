using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes.MotsDePasse;

/// <summary>With a one-time link: the first password, or a new one after it was lost. Every session is closed.</summary>
public sealed class ChoisirMotDePasse(BaseComptes comptes, UserManager<Compte> gestionnaire, LiensMotDePasse liens, AuteurCourant auteur)
{
    public static readonly Processus Choix = new("compte.mot-de-passe.choisir", "Choix d’un mot de passe par un lien");

    /// <summary>The account whose password the link lets choose; a refusal when it no longer holds.</summary>
    public async Task<Resultat<Compte>> LireAsync(string jeton, CancellationToken arret)
    {
        // Asked of the database even for a link that never was: it then costs as much as one that has served.
        var id = liens.Lire(jeton) ?? default;
        return await comptes.Db.Set<Compte>().FirstOrDefaultAsync(c => c.Id == id, arret) is { } compte && liens.Vaut(jeton, compte)
            ? compte
            : RefusComptes.LienPerime;
    }

    public async Task<Resultat<Compte>> ExecuterAsync(string jeton, string nouveau, CancellationToken arret)
    {
        if (!(await LireAsync(jeton, arret)).Reussit(out var compte, out var refus))
        {
            return refus;
        }
        auteur.Valeur = new Auteur(compte.Id, compte.NomAffiche);
        // Two uses at once: the account's version lets one through.
        return await comptes.EcrireAsync<Compte>(Choix, async _ =>
        {
            compte.PasswordHash = null;
            compte.AccessFailedCount = 0;
            compte.LockoutEnd = null;
            var resultat = await gestionnaire.AddPasswordAsync(compte, nouveau);
            return resultat.Succeeded ? compte : RefusComptes.De(resultat);
        }, arret: arret);
    }
}
