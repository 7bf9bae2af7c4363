using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Suivi.Documents;
using Socle.Suivi.Employeurs;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Annee;

/// <summary>What the service did in a year, in the places of the account's mandates.</summary>
public sealed record BilanAnnee(int Annee, IReadOnlyList<(TypeVisite Type, int Nombre)> Visites, IReadOnlyList<(ModeleDocument Modele, int Nombre)> Documents, int Absences)
{
    public int Total => Visites.Sum(v => v.Nombre);

    public int Remis => Documents.Sum(d => d.Nombre);
}

/// <summary>
/// Counts on views that hold only what an employer may know: a visit the worker asked for is in none of them, so that no figure moves with it.
/// </summary>
public sealed class LireAnnee(PerimetreEmployeur perimetre, SocleDb db)
{
    public async Task<BilanAnnee> LireAsync(int annee, CancellationToken arret)
    {
        var (du, au) = (new DateOnly(annee, 1, 1), new DateOnly(annee, 12, 31));
        var lieux = (await perimetre.EtablissementsAsync(arret)).Select(e => e.Id);
        // By the contract's place: those who left since were seen all the same.
        var passages = db.Set<PassageEmployeur>().Where(p => p.Jour >= du && p.Jour <= au && db.Set<Contrat>().Any(c => c.Id == p.ContratId && lieux.Contains(c.EtablissementId)));
        var visites = await passages.Where(p => p.Fait).GroupBy(p => p.Type).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(arret);
        var documents = await db.Set<DocumentRemis>().Where(d => d.Jour >= du && d.Jour <= au && lieux.Contains(d.EtablissementId)).GroupBy(d => d.Modele)
            .Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(arret);
        return new(annee, [.. visites.OrderByDescending(v => v.Nombre).ThenBy(v => v.Key).Select(v => (v.Key, v.Nombre))],
            [.. documents.OrderByDescending(d => d.Nombre).ThenBy(d => d.Key).Select(d => (d.Key, d.Nombre))], await passages.CountAsync(p => !p.Fait, arret));
    }
}
