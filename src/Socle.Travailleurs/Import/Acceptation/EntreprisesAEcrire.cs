using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Import;

/// <summary>One company of an import: where it comes in the file, what can be applied, what holds it back.</summary>
/// <param name="Rang">Of its first row.</param>
/// <param name="Dernier">Of its last row; the rows in between are its own.</param>
internal sealed record EntrepriseAEcrire(Id<Entreprise> Id, int Rang, int Dernier, int Applicables, int Bloquantes);

internal static class EntreprisesAEcrire
{
    /// <summary>Companies with something to apply that is not done yet, in the order of the file.</summary>
    public static async Task<List<EntrepriseAEcrire>> LireAsync(SocleDb db, Id<ImportDeclaration> import, CancellationToken arret)
    {
        var faites = db.Set<EntrepriseImportee>().Where(e => e.ImportId == import && e.Etat == EtatEntrepriseImportee.Appliquee).Select(e => e.EntrepriseId);
        var groupes = await db.Set<LigneImport>().Where(l => l.ImportId == import && l.EntrepriseId != null && !faites.Contains(l.EntrepriseId!.Value))
            .GroupBy(l => l.EntrepriseId!.Value)
            .Select(g => new
            {
                g.Key,
                Rang = g.Min(l => l.Rang),
                Dernier = g.Max(l => l.Rang),
                Applicables = g.Sum(l => l.Issue <= IssueLigne.Cloturer || l.Reponse == ReponseLigne.Cloturer ? 1 : 0),
                Bloquantes = g.Sum(l => l.Issue == IssueLigne.Refusee || l.Issue == IssueLigne.Doublon ? 1 : 0),
            }).ToListAsync(arret);
        return [.. groupes.Where(g => g.Applicables > 0).OrderBy(g => g.Rang).Select(g => new EntrepriseAEcrire(g.Key, g.Rang, g.Dernier, g.Applicables, g.Bloquantes))];
    }

    /// <summary>Whole companies together, about so many rows.</summary>
    public static IEnumerable<List<EntrepriseAEcrire>> EnLots(IEnumerable<EntrepriseAEcrire> entreprises, int lignesParLot)
    {
        var lot = new List<EntrepriseAEcrire>();
        var lignes = 0;
        foreach (var entreprise in entreprises)
        {
            lot.Add(entreprise);
            lignes += entreprise.Applicables;
            if (lignes >= lignesParLot)
            {
                yield return lot;
                (lot, lignes) = ([], 0);
            }
        }
        if (lot.Count > 0)
        {
            yield return lot;
        }
    }
}
