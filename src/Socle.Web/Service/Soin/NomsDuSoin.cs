using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin;

/// <summary>A notice with the names the administration knows.</summary>
public sealed record AvisLu(Avis Avis, string Qui, string Travailleur, string? VuPar);

/// <summary>The medical base holds no name of a worker: they are read beside it, all at once.</summary>
public sealed class NomsDuSoin(SocleDb db)
{
    public async Task<IReadOnlyList<AvisLu>> LireAsync(IReadOnlyList<Avis> avis, CancellationToken arret)
    {
        var comptes = await ComptesAsync(avis.Select(a => a.CompteId).Concat(avis.Select(a => a.VuParId).OfType<Id<Compte>>()), arret);
        var travailleurs = await TravailleursAsync(avis.Select(a => a.TravailleurId), arret);
        return [.. avis.Select(a => new AvisLu(a, comptes.GetValueOrDefault(a.CompteId, "compte inconnu"), travailleurs.GetValueOrDefault(a.TravailleurId, "personne inconnue"),
            a.VuParId is { } vu ? comptes.GetValueOrDefault(vu) : null))];
    }

    public Task<Dictionary<Id<Compte>, string>> ComptesAsync(IEnumerable<Id<Compte>> ids, CancellationToken arret)
    {
        var voulus = ids.Distinct().ToList();
        return db.Set<Compte>().Where(c => voulus.Contains(c.Id)).Select(c => new { c.Id, c.NomAffiche }).ToDictionaryAsync(c => c.Id, c => c.NomAffiche, arret);
    }

    public async Task<Dictionary<Id<Travailleur>, string>> TravailleursAsync(IEnumerable<Id<Travailleur>> ids, CancellationToken arret)
    {
        var voulus = ids.Distinct().ToList();
        return await db.Set<Travailleur>().Where(t => voulus.Contains(t.Id))
            .Select(t => new { t.Id, Nom = Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel) }).ToDictionaryAsync(t => t.Id, t => t.Nom, arret);
    }
}
