using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Documents;
using Socle.Dossier.Dossiers;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Dossier.Visites;

/// <summary>A visit of a file, who made it, and what was signed after it, latest first.</summary>
public sealed record VisiteDuDossier(VisiteMedicale Visite, string Par, IReadOnlyList<DocumentMedical> Documents);

/// <summary>The visits of a file already opened, latest first. Those given back were not made: they are left out.</summary>
public sealed class VisitesDuDossier(DossierDb db, SocleDb socle)
{
    /// <summary>Nothing to who may not read conclusions.</summary>
    public async Task<IReadOnlyList<VisiteDuDossier>> LireAsync(DossierOuvert dossier, CancellationToken arret)
    {
        if (!dossier.Lit(Blocs.Conclusions))
        {
            return [];
        }
        var visites = await db.Set<VisiteMedicale>().AsNoTracking().Where(v => v.DossierId == dossier.Id && v.Etat != EtatVisite.Abandonnee)
            .OrderByDescending(v => v.Jour).ThenByDescending(v => v.OuverteLe).ToListAsync(arret);
        var documents = (await db.Set<DocumentMedical>().AsNoTracking().Where(d => d.DossierId == dossier.Id).ToListAsync(arret)).ToLookup(d => d.VisiteId);
        var comptes = visites.Select(v => v.CompteId).Distinct().ToArray();
        var noms = await socle.Set<Compte>().Where(c => EF.Parameter(comptes).Contains(c.Id)).Select(c => new { c.Id, c.NomAffiche }).ToDictionaryAsync(c => c.Id, c => c.NomAffiche, arret);
        return [.. visites.Select(v => new VisiteDuDossier(v, noms.GetValueOrDefault(v.CompteId, "compte inconnu"), [.. documents[v.Id].OrderByDescending(d => d.SigneLe).ThenByDescending(d => d.Rang)]))];
    }
}
