using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Technique.Comptes.Cles;

/// <summary>The passkeys of an account, added and taken off by its owner.</summary>
public sealed class GererCles(BaseComptes comptes, UserManager<Compte> gestionnaire)
{
    public static readonly Processus Ajout = new("compte.cle.ajouter", "Ajout d’une clé d’accès");
    public static readonly Processus Retrait = new("compte.cle.retirer", "Retrait d’une clé d’accès");

    public const int AuPlus = 10;

    public Task<List<CleAcces>> ListerAsync(Id<Compte> compte, CancellationToken arret) =>
        comptes.Db.Set<CleAcces>().AsNoTracking().Where(c => c.CompteId == compte).OrderBy(c => c.Id).ToListAsync(arret);

    /// <summary>Keeps a key whose ceremony was verified.</summary>
    public Task<Resultat<bool>> AjouterAsync(Id<Compte> id, UserPasskeyInfo cle, string? nom, CancellationToken arret) =>
        comptes.EcrireAsync<bool>(Ajout, async _ =>
        {
            if (await comptes.Db.Set<Compte>().FirstOrDefaultAsync(c => c.Id == id, arret) is not { } compte)
            {
                return RefusComptes.Inconnu;
            }
            if (await comptes.Db.Set<CleAcces>().CountAsync(c => c.CompteId == id, arret) >= AuPlus)
            {
                return new Refus("compte.cles-trop", $"Un compte garde au plus {AuPlus} clés d’accès : retirez-en une d’abord.");
            }
            cle.Name = string.IsNullOrWhiteSpace(nom) ? "Clé d’accès" : nom.Trim()[..Math.Min(60, nom.Trim().Length)];
            var resultat = await gestionnaire.AddOrUpdatePasskeyAsync(compte, cle);
            return resultat.Succeeded ? true : RefusComptes.De(resultat);
        }, arret: arret);

    public Task<Resultat<bool>> RetirerAsync(Id<Compte> compte, Id<CleAcces> id, CancellationToken arret) =>
        comptes.EcrireAsync<bool>(Retrait, async _ =>
        {
            if (await comptes.Db.Set<CleAcces>().FirstOrDefaultAsync(c => c.Id == id && c.CompteId == compte, arret) is not { } cle)
            {
                return new Refus("compte.cle-inconnue", "Cette clé d’accès n’existe plus : rechargez la page.");
            }
            comptes.Db.Remove(cle);
            return true;
        }, arret: arret);
}
