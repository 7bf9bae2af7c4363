using System.Runtime.InteropServices;

namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>
/// Finds who resembles whom among everyone, without comparing everyone with everyone: people are grouped by what two files
/// of one person share (day of birth, sorted names), and compared within groups only.
/// </summary>
internal static class RechercheDoublons
{
    /// <summary>Above, a group (a date that stands for « unknown ») is cut again by sound.</summary>
    private const int GroupeAuPlus = 400;

    public static IReadOnlyCollection<Paire> Trouver(IReadOnlyList<PersonneConnue> personnes, CancellationToken arret = default) => Mesurer(personnes, arret).Paires;

    /// <summary>The same, with how many pairs were compared: what the search costs.</summary>
    internal static (IReadOnlyCollection<Paire> Paires, long Comparaisons) Mesurer(IReadOnlyList<PersonneConnue> personnes, CancellationToken arret = default)
    {
        var (trouvees, comparaisons) = (new Dictionary<(long, long), Paire>(), 0L);
        foreach (var groupe in Groupes(Enumerable.Range(0, personnes.Count), i => personnes[i].Cles()))
        {
            arret.ThrowIfCancellationRequested();
            if (groupe.Count <= GroupeAuPlus)
            {
                comparaisons += Comparer(personnes, groupe, trouvees);
                continue;
            }
            foreach (var coupe in Groupes(groupe, i => personnes[i].Sons()))
            {
                comparaisons += Comparer(personnes, coupe.Count <= GroupeAuPlus ? coupe : [.. coupe.OrderBy(i => personnes[i].Comparee.Nom, StringComparer.Ordinal)], trouvees);
            }
        }
        return (trouvees.Values, comparaisons);
    }

    private static IEnumerable<List<int>> Groupes(IEnumerable<int> rangs, Func<int, IEnumerable<string>> cles)
    {
        var groupes = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var rang in rangs)
        {
            foreach (var cle in cles(rang))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(groupes, cle, out _) ??= []).Add(rang);
            }
        }
        return groupes.Values.Where(g => g.Count > 1);
    }

    /// <summary>Each with those that follow: all of them in a usual group, the nearest by name in one that is still too large.</summary>
    private static long Comparer(IReadOnlyList<PersonneConnue> personnes, List<int> groupe, Dictionary<(long, long), Paire> trouvees)
    {
        var comparaisons = 0L;
        for (var i = 0; i < groupe.Count; i++)
        {
            var fin = Math.Min(groupe.Count, i + 1 + GroupeAuPlus);
            comparaisons += fin - i - 1;
            for (var j = i + 1; j < fin; j++)
            {
                if (groupe[i] != groupe[j] && Paire.De(personnes[groupe[i]], personnes[groupe[j]]) is { } paire)
                {
                    trouvees[(paire.A, paire.B)] = paire;
                }
            }
        }
        return comparaisons;
    }
}
