using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Technique.Recherche;

public static class RechercheParMots
{
    /// <summary>The ids of the objects of which each typed word begins a word. Composable: use it inside a query.</summary>
    public static IQueryable<long>? Chercher(this SocleDb db, GenreCherchable genre, string? saisie)
    {
        IQueryable<long>? resultat = null;
        // The longest word first: it is the most selective, and the engines narrow from it.
        foreach (var mot in MotCle.Mots(saisie ?? "").Distinct().OrderByDescending(m => m.Length).Take(5))
        {
            var fin = mot + "\uFFFF";
#pragma warning disable CA1309 // Translated to SQL: the column's own byte order decides.
            var ids = db.Set<MotCle>().Where(m => m.Genre == genre && string.Compare(m.Mot, mot) >= 0 && string.Compare(m.Mot, fin) < 0).Select(m => m.ObjetId);
#pragma warning restore CA1309
            resultat = resultat is null ? ids : resultat.Where(id => ids.Contains(id));
        }
        return resultat;
    }
}
