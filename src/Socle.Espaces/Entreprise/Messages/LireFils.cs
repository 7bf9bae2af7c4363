using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Messages;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Espaces.Entreprise.Messages;

public sealed record FilEmployeur(Id<FilDeMessages> Id, string Objet, SujetMessage Sujet, EtatFil Etat, string Entreprise, string Par, DateTime DernierLe, DateOnly AvantLe);

/// <summary>
/// The messages an employer's account may read: those it wrote; for who holds a whole company and runs it, those of its colleagues too. A
/// mandate that ended takes them all away.
/// </summary>
public sealed class LireFils(PerimetreEmployeur perimetre, SocleDb db, IHttpContextAccessor contexte)
{
    public async Task<int> CompterAsync(CancellationToken arret) => await (await TousAsync(arret)).CountAsync(arret);

    public async Task<List<FilEmployeur>> PageAsync(int decalage, int taille, CancellationToken arret) =>
        await Montrer((await TousAsync(arret)).OrderByDescending(f => f.DernierLe).ThenByDescending(f => f.Id).Skip(decalage).Take(taille)).ToListAsync(arret);

    /// <summary>Null when it is another's, or none: one answer.</summary>
    public async Task<FilEmployeur?> UnAsync(Id<FilDeMessages> id, CancellationToken arret) => await Montrer((await TousAsync(arret)).Where(f => f.Id == id)).FirstOrDefaultAsync(arret);

    private async Task<IQueryable<FilDeMessages>> TousAsync(CancellationToken arret)
    {
        var mandats = await perimetre.MandatsAsync(arret);
        var toutes = mandats.Select(m => m.EntrepriseId).Distinct().ToList();
        var personne = contexte.HttpContext!.User;
        var entieres = personne.Role() is Role.EmployeurAdministrateur or Role.EmployeurRh
            ? mandats.Where(m => m.EtablissementId is null).Select(m => m.EntrepriseId).Distinct().ToList() : [];
        var moi = personne.Compte();
        return db.Set<FilDeMessages>().AsNoTracking().Where(f => entieres.Contains(f.EntrepriseId) || (toutes.Contains(f.EntrepriseId) && f.OuvertParId == moi));
    }

    private IQueryable<FilEmployeur> Montrer(IQueryable<FilDeMessages> fils) => fils.Select(f => new FilEmployeur(
        f.Id, f.Objet, f.Sujet, f.Etat, db.Set<Adherents.Entreprises.Entreprise>().Where(e => e.Id == f.EntrepriseId).Select(e => e.RaisonSociale).First(), f.OuvertPar, f.DernierLe, f.AvantLe));
}
