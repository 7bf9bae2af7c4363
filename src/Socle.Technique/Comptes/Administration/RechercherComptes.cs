using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Recherche;

namespace Socle.Technique.Comptes.Administration;

public sealed record FiltreComptes(string? Texte = null, Role? Role = null, EtatCompte? Etat = null);

public enum EtatCompte
{
    Actif,
    Ferme,
    Bloque,
}

public sealed record LigneCompte(
    Id<Compte> Id, string Nom, string Identifiant, Role Role, bool Actif, bool SecondFacteur, bool Cles, DateTime? DerniereConnexion, DateTimeOffset? BloqueJusqua);

/// <summary>The accounts, found by typing a name or an identifier.</summary>
public sealed class RechercherComptes(BaseComptes comptes)
{
    public async Task<(int Total, IReadOnlyList<LigneCompte> Lignes)> PageAsync(
        FiltreComptes filtre, bool parConnexion, bool decroissant, int decalage, int taille, CancellationToken arret)
    {
        var requete = Filtrer(filtre);
        var total = await requete.CountAsync(arret);
        var triee = (parConnexion, decroissant) switch
        {
            (false, false) => requete.OrderBy(c => c.NomTri).ThenBy(c => c.Id),
            (false, true) => requete.OrderByDescending(c => c.NomTri).ThenByDescending(c => c.Id),
            (true, false) => requete.OrderBy(c => c.DerniereConnexion).ThenBy(c => c.Id),
            (true, true) => requete.OrderByDescending(c => c.DerniereConnexion).ThenByDescending(c => c.Id),
        };
        var lignes = await triee.Skip(Math.Min(decalage, total == 0 ? 0 : (total - 1) / taille * taille)).Take(taille).Select(c => new LigneCompte(
            c.Id, c.NomAffiche, c.UserName!, c.Role, c.Actif, c.TwoFactorEnabled,
            comptes.Db.Set<Cles.CleAcces>().Any(k => k.CompteId == c.Id), c.DerniereConnexion, c.LockoutEnd)).ToListAsync(arret);
        return (total, lignes);
    }

    public Task<Compte?> UnAsync(Id<Compte> id, CancellationToken arret) =>
        comptes.Db.Set<Compte>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret);

    public Task<Compte?> ParIdentifiantAsync(string identifiant, CancellationToken arret)
    {
        var normalise = identifiant.Trim().ToUpperInvariant();
        return comptes.Db.Set<Compte>().AsNoTracking().FirstOrDefaultAsync(c => c.NormalizedUserName == normalise, arret);
    }

    private IQueryable<Compte> Filtrer(FiltreComptes filtre)
    {
        DateTimeOffset maintenant = comptes.Maintenant;
        var requete = comptes.Db.Set<Compte>().AsNoTracking();
        if (comptes.Db.Chercher(GenreCherchable.Compte, filtre.Texte) is { } ids)
        {
            requete = requete.Where(c => ids.Contains((long)(object)c.Id));
        }
        if (filtre.Role is { } role)
        {
            requete = requete.Where(c => c.Role == role);
        }
        return filtre.Etat switch
        {
            EtatCompte.Actif => requete.Where(c => c.Actif),
            EtatCompte.Ferme => requete.Where(c => !c.Actif),
            EtatCompte.Bloque => requete.Where(c => c.Actif && c.LockoutEnd > maintenant),
            _ => requete,
        };
    }
}
