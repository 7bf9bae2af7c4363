using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;

namespace Socle.Dossier.Acces;

/// <summary>Who comes to a file: the account, its role, and the professional behind it.</summary>
public sealed record Acteur(Id<Compte> Compte, string Nom, Role Role, Id<Professionnel>? Professionnel, Id<Equipe>? Equipe);

/// <summary>Reads who acts, from the base and not from the ticket: a role taken away a minute ago opens nothing.</summary>
public sealed class QuiAgit(SocleDb db, AuteurCourant auteur)
{
    /// <summary>Null when nobody is signed in, or the account is closed.</summary>
    public async Task<Acteur?> LireAsync(CancellationToken arret)
    {
        if (!auteur.Connu || auteur.Valeur.Compte is not { } id)
        {
            return null;
        }
        var compte = await db.Set<Compte>().Where(c => c.Id == id && c.Actif).Select(c => new { c.NomAffiche, c.Role }).FirstOrDefaultAsync(arret);
        var professionnel = await db.Set<Professionnel>().Where(p => p.CompteId == id).Select(p => new { p.Id, p.EquipeId }).FirstOrDefaultAsync(arret);
        return compte is null ? null : new Acteur(id, compte.NomAffiche, compte.Role, professionnel?.Id, professionnel?.EquipeId);
    }
}
