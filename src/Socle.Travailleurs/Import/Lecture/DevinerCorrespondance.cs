using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Travailleurs.Import;

/// <summary>What the titles of a file suggest.</summary>
public static class DevinerCorrespondance
{
    private static readonly Dictionary<string, Champ> Connus = Titres();

    /// <summary>Titles that show where the row of titles is.</summary>
    public static IReadOnlyCollection<string> TitresConnus => Connus.Keys;

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

    public static Correspondance De(IReadOnlyList<Colonne> colonnes, Correspondance? apprise = null)
    {
        var cles = Cles(colonnes);
        var choix = new Dictionary<Champ, string>();
        foreach (var (champ, cle) in (apprise?.Colonnes ?? []).Where(c => cles.Contains(c.Value)))
        {
            choix[champ] = cle;
        }
        // A learnt fixed value stands as long as no column says it.
        var fixes = (apprise?.Fixes ?? []).Where(f => !choix.ContainsKey(f.Key)).ToDictionary();
        foreach (var cle in cles.Where(c => !choix.ContainsValue(c)))
        {
            if (Deviner(cle) is { } champ && !choix.ContainsKey(champ) && !fixes.ContainsKey(champ))
            {
                choix[champ] = cle;
            }
        }
        return new Correspondance { Colonnes = Sensee(choix), Fixes = fixes, Codes = apprise?.Codes ?? [] };
    }

    /// <summary>Two columns under one title that we would read, and nobody said which: the first is not better than the other.</summary>
    public static Refus? Hesiter(IReadOnlyList<Colonne> colonnes, Correspondance? apprise = null)
    {
        var hesitations = colonnes.GroupBy(c => c.Cle, StringComparer.Ordinal)
            .Where(g => g.Count() > 1 && Deviner(g.Key) is { } champ && apprise?.Dit(champ) != true)
            .Select(g => $"les colonnes {string.Join(" et ", g.Select(c => c.Lettre))} portent le même titre « {g.First().Titre} »").ToList();
        return hesitations.Count == 0 ? null : new Refus("declaration.titres.repetes",
            $"Dans ce fichier, {string.Join(", ", hesitations)} : dites laquelle lire, ou n’en gardez qu’une et déposez-le à nouveau.");
    }

    /// <summary>A title in full, else one whose words are all in a longer title (« Date de naissance du salarié »).</summary>
    private static Champ? Deviner(string cle)
    {
        if (Connus.TryGetValue(cle, out var champ))
        {
            return champ;
        }
        var mots = cle.Split(' ').Where(m => m is not ("DU" or "DE" or "LE" or "LA" or "SALARIE" or "L" or "D")).ToHashSet(StringComparer.Ordinal);
        return Connus.Where(c => c.Key.Contains(' ', StringComparison.Ordinal))
            .Select(c => (Champ: (Champ?)c.Value, Mots: c.Key.Split(' ').Where(m => m.Length > 2).ToList()))
            .Where(c => c.Mots.Count > 1 && c.Mots.All(mots.Contains))
            .OrderByDescending(c => c.Mots.Count).Select(c => c.Champ).FirstOrDefault();
    }

    /// <summary>« Nom » means the name of birth, unless another column says that one and this one is the name in use.</summary>
    private static Dictionary<Champ, string> Sensee(Dictionary<Champ, string> choix)
    {
        if (choix.ContainsKey(Champ.Siret))
        {
            choix.Remove(Champ.Siren);
            choix.Remove(Champ.Nic);
        }
        return choix;
    }

    private static Dictionary<string, Champ> Titres()
    {
        var titres = new Dictionary<string, Champ>(StringComparer.Ordinal);
        foreach (var colonne in ModeleDeclaration.Colonnes)
        {
            foreach (var titre in colonne.Synonymes.Prepend(colonne.Libelle).Prepend(colonne.Titre))
            {
                titres.TryAdd(Texte.PourRecherche(titre), colonne.Champ);
            }
        }
        return titres;
    }
}
