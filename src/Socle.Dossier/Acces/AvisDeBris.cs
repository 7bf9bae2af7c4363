using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Base;
using Socle.Dossier.Cles;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Acces;

/// <summary>A file opened by someone who does not follow the worker: who, when, and whether the notice was read. The reason is apart.</summary>
public sealed record Avis(Id<BrisDeGlace> Id, Id<Travailleur> TravailleurId, Id<Compte> CompteId, DateTime Le, Id<Compte>? VuParId, DateTime? VuLe);

/// <summary>The notices of broken glass, for the coordinating doctor. The reason tells of someone's health: reading it is traced.</summary>
public sealed class AvisDeBris(DossierDb db, QuiAgit qui, TrousseauDossier trousseau, EcrituresDossier ecritures)
{
    public static readonly Refus CoordonnateurSeul = new("dossier.avis.role", "Les avis d’accès exceptionnel se lisent par le médecin coordonnateur.");
    public static readonly Refus Inconnu = new("dossier.avis.inconnu", "Cet avis n’existe pas.");
    public static readonly Refus DejaLu = new("dossier.avis.lu", "Cet avis a déjà été marqué comme lu.");

    public Task<int> NonLusAsync(CancellationToken arret) => db.Set<BrisDeGlace>().CountAsync(b => b.VuLe == null, arret);

    /// <summary>Those not read first, then the latest.</summary>
    public async Task<IReadOnlyList<Avis>> ListerAsync(int auPlus, CancellationToken arret) =>
        await En(db.Set<BrisDeGlace>().OrderBy(b => b.VuLe != null).ThenByDescending(b => b.Le).Take(auPlus)).ToListAsync(arret);

    /// <summary>One of them with its reason, after the trail said so.</summary>
    public async Task<Resultat<(Avis Avis, string Motif)>> LireAsync(Id<BrisDeGlace> id, CancellationToken arret)
    {
        if (await CoordonnateurAsync(arret) is not { } acteur)
        {
            return CoordonnateurSeul;
        }
        var avis = await En(db.Set<BrisDeGlace>().Where(b => b.Id == id)).FirstOrDefaultAsync(arret);
        if (avis is null)
        {
            return Inconnu;
        }
        var bris = await db.Set<BrisDeGlace>().AsNoTracking().FirstAsync(b => b.Id == id, arret);
        return await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Avis, bris.DossierId, Blocs.Aucun), _ => Task.FromResult(Resultat.De(
            (avis, Encoding.UTF8.GetString(Chiffre.Dechiffrer(trousseau.CleDesMotifs, bris.Motif, BriserLaGlace.Lieu(id)))))), arret);
    }

    public async Task<Resultat<bool>> MarquerLuAsync(Id<BrisDeGlace> id, CancellationToken arret)
    {
        if (await CoordonnateurAsync(arret) is not { } acteur)
        {
            return CoordonnateurSeul;
        }
        var dossier = await db.Set<BrisDeGlace>().Where(b => b.Id == id).Select(b => (Id<Dmst>?)b.DossierId).FirstOrDefaultAsync(arret);
        return dossier is null ? Inconnu : await ecritures.Faire(acteur, new FaitTrace(ActionDossier.Avis, dossier, Blocs.Aucun, "lu"), async ecriture =>
        {
            var bris = await db.Set<BrisDeGlace>().FirstAsync(b => b.Id == id, arret);
            if (bris.VuLe is not null)
            {
                return DejaLu;
            }
            (bris.VuParId, bris.VuLe) = (acteur.Compte, ecriture.Instant);
            return Resultat.De(true);
        }, arret);
    }

    private IQueryable<Avis> En(IQueryable<BrisDeGlace> bris) =>
        from b in bris
        join d in db.Set<Dmst>() on b.DossierId equals d.Id
        orderby b.VuLe != null, b.Le descending
        select new Avis(b.Id, d.TravailleurId, b.CompteId, b.Le, b.VuParId, b.VuLe);

    private async Task<Acteur?> CoordonnateurAsync(CancellationToken arret) =>
        await qui.LireAsync(arret) is { } acteur && Droits.Autorise(acteur.Role, Permission.DossierAvis) ? acteur : null;
}
