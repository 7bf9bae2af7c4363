using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Technique.Recherche;

public static class RechercheParMots
{
    /// <summary>The ids of the objects of which each typed word begins a word. Composable: use it inside a query.</summary>
    public static IQueryable<long>? Chercher(this SocleDb db, GenreCherchable genre, string? saisie)
    {
        IQueryable<long>? resultat = null;
        foreach (var mot in MotsSaisis(saisie))
        {
            var fin = mot + "\uFFFF";
#pragma warning disable CA1309 // Translated to SQL: the column's own byte order decides.
            var ids = db.Set<MotCle>().Where(m => m.Genre == genre && string.Compare(m.Mot, mot) >= 0 && string.Compare(m.Mot, fin) < 0).Select(m => m.ObjetId);
#pragma warning restore CA1309
            resultat = resultat is null ? ids : resultat.Where(id => ids.Contains(id));
        }
        return resultat;
    }

    /// <summary>
    /// The words as the index holds them, the longest first: it is the most selective, and the engines narrow from it.
    /// A number typed in groups (« 552 081 317 00012 », a NIR) is one word.
    /// </summary>
    public static IReadOnlyList<string> MotsSaisis(string? saisie)
    {
        var mots = MotCle.Mots(saisie ?? "").Distinct().ToList();
        var colle = string.Concat(MotCle.Mots(saisie ?? ""));
        return mots.Count > 1 && EstNumero(colle) ? [colle] : [.. mots.OrderByDescending(m => m.Length).Take(5)];
    }

    /// <summary>Nine digits or more; a Corsican NIR has one letter among them.</summary>
    private static bool EstNumero(string colle) =>
        colle.Length is >= 9 and <= 15 && colle.Index().All(c => char.IsAsciiDigit(c.Item) || (c.Index == 6 && c.Item is 'A' or 'B'));
}
