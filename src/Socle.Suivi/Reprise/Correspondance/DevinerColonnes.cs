using System.Collections.Frozen;
using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Suivi.Reprise;

/// <summary>What the titles of a file suggest, then what its values show.</summary>
internal static class DevinerColonnes
{
    private const int Suffisants = 10;

    /// <summary>Two columns of one title are told apart by their rank: « NOM », « NOM 2 ».</summary>
    public static IReadOnlyList<string> Cles(IReadOnlyList<Colonne> colonnes)
    {
        var vues = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. colonnes.Select(c =>
        {
            var rang = vues[c.Cle] = vues.GetValueOrDefault(c.Cle) + 1;
            return rang == 1 ? c.Cle : $"{c.Cle} {rang}";
        })];
    }

    /// <summary>The meaning of each column by its key; a column that says nothing known is not in it.</summary>
    public static Dictionary<string, ChampReprise> De(
        GenreFichier genre, IReadOnlyList<Colonne> colonnes, IReadOnlyList<IReadOnlyList<string>> lignes, IReadOnlyDictionary<string, ChampReprise> apprises)
    {
        var cles = Cles(colonnes);
        var choix = cles.Where(apprises.ContainsKey).ToDictionary(c => c, c => apprises[c], StringComparer.Ordinal);
        var index = ColonnesConnues.Index(genre);
        ParTitre(cles, choix, mots => index.TryGetValue(MotsDeTitre.Cle(mots), out var champ) ? champ : null);
        ParTitre(cles, choix, mots => index.TryGetValue(MotsDeTitre.Cle(mots.Where(m => m != MotsDeTitre.Salarie)), out var champ) ? champ : null);
        ParTitre(cles, choix, mots => EnPartie(index, mots));
        foreach (var (cle, colonne) in cles.Zip(colonnes).Where(c => !choix.ContainsKey(c.First) && ColonnesConnues.RaisonEcartee(c.First) is null))
        {
            if (ParValeurs([.. lignes.Select(l => l[colonne.Index]).Where(v => v.Length > 0)]) is { } champ && !choix.ContainsValue(champ))
            {
                choix[cle] = champ;
            }
        }
        return choix;
    }

    /// <summary>« Nom » is the name of birth, unless another column says that one: it is then the name in use.</summary>
    private static void ParTitre(IReadOnlyList<string> cles, Dictionary<string, ChampReprise> choix, Func<IReadOnlyList<string>, ChampReprise?> trouver)
    {
        foreach (var cle in cles.Where(c => !choix.ContainsKey(c) && ColonnesConnues.RaisonEcartee(c) is null).OrderByDescending(c => c.Length).ToList())
        {
            if (trouver(MotsDeTitre.De(cle)) is not { } champ)
            {
                continue;
            }
            champ = champ == ChampReprise.NomNaissance && choix.ContainsValue(champ) ? ChampReprise.NomUsage : champ;
            if (!choix.ContainsValue(champ))
            {
                choix[cle] = champ;
            }
        }
    }

    /// <summary>All the words of a known title, and one word more: « Type de contrat de travail ».</summary>
    private static ChampReprise? EnPartie(FrozenDictionary<string, ChampReprise> index, IReadOnlyList<string> mots)
    {
        var trouves = index.Select(i => (Connus: i.Key.Split(' '), i.Value))
            .Where(i => i.Connus.Length >= 2 && i.Connus.Length >= mots.Count - 1 && i.Connus.All(mots.Contains))
            .GroupBy(i => i.Value).OrderByDescending(g => g.Max(i => i.Connus.Length)).Take(2).ToList();
        return trouves.Count == 1 || (trouves.Count == 2 && trouves[0].Max(i => i.Connus.Length) > trouves[1].Max(i => i.Connus.Length)) ? trouves[0].Key : null;
    }

    /// <summary>Values that check themselves name their column whatever its title.</summary>
    private static ChampReprise? ParValeurs(List<string> valeurs)
    {
        if (valeurs.Count < Suffisants)
        {
            return null;
        }
        bool Presque(Func<string, bool> lisible) => valeurs.Count(lisible) * 10 >= valeurs.Count * 9;
        return Presque(v => Nir.Lire(v).EstSucces) ? ChampReprise.Nir
            : Presque(v => Siret.Lire(v).EstSucces) ? ChampReprise.Siret
            : Presque(v => AdresseMail.Lire(v).EstSucces) ? ChampReprise.Courriel
            : Presque(v => v.Length >= 5 && CodeNaf.Lire(v).EstSucces) ? ChampReprise.Naf
            : Presque(v => CodePcs.Lire(v).EstSucces) ? ChampReprise.Pcs
            : null;
    }
}
