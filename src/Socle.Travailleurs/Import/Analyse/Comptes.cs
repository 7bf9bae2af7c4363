using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Import;

/// <summary>The figures of an import, counted on its rows.</summary>
internal static class Comptes
{
    public static async Task MettreAJourAsync(SocleDb db, ImportDeclaration import, CancellationToken arret)
    {
        var comptes = await db.Set<LigneImport>().Where(l => l.ImportId == import.Id)
            .GroupBy(l => new { l.Issue, Cloturer = l.Reponse == ReponseLigne.Cloturer, Repondue = l.Reponse != null })
            .Select(g => new { g.Key.Issue, g.Key.Cloturer, g.Key.Repondue, Nombre = g.Count() }).ToListAsync(arret);
        int De(params ReadOnlySpan<IssueLigne> issues)
        {
            var somme = 0;
            foreach (var compte in comptes)
            {
                somme += issues.Contains(compte.Issue) ? compte.Nombre : 0;
            }
            return somme;
        }
        import.Lignes = comptes.Where(c => c.Issue != IssueLigne.ClotureProposee).Sum(c => c.Nombre);
        import.ACreer = De(IssueLigne.Creer, IssueLigne.CreerContrat);
        import.AModifier = De(IssueLigne.Modifier);
        import.ACloturer = De(IssueLigne.Cloturer) + comptes.Where(c => c is { Issue: IssueLigne.ClotureProposee, Cloturer: true }).Sum(c => c.Nombre);
        import.Inchangees = De(IssueLigne.Inchangee);
        import.Refusees = De(IssueLigne.Refusee);
        import.Doublons = De(IssueLigne.Doublon);
        import.CloturesProposees = comptes.Where(c => c is { Issue: IssueLigne.ClotureProposee, Repondue: false }).Sum(c => c.Nombre);
        import.Appliquees = await db.Set<EntrepriseImportee>().Where(e => e.ImportId == import.Id && e.Etat == EtatEntrepriseImportee.Appliquee).SumAsync(e => e.Lignes, arret);
    }
}
