namespace Socle.Noyau;

/// <summary>How many slips separate two texts: a letter added, dropped, changed, or two neighbours swapped
/// (Damerau-Levenshtein, optimal string alignment).</summary>
public static class Distance
{
    /// <summary>The distance, or <paramref name="maximum"/> + 1 as soon as it is known to be beyond.</summary>
    public static int Entre(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int maximum = int.MaxValue - 1)
    {
        if (Math.Abs(a.Length - b.Length) > maximum)
        {
            return maximum + 1;
        }
        var largeur = b.Length + 1;
        Span<int> memoire = largeur <= 128 ? stackalloc int[3 * largeur] : new int[3 * largeur];
        var avant = memoire[..largeur];
        var precedente = memoire[largeur..(2 * largeur)];
        var courante = memoire[(2 * largeur)..];
        for (var j = 0; j < largeur; j++)
        {
            precedente[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            if (Ligne(a, b, i, avant, precedente, courante) > maximum)
            {
                return maximum + 1;
            }
            var libre = avant;
            avant = precedente;
            precedente = courante;
            courante = libre;
        }
        return Math.Min(precedente[^1], maximum + 1);
    }

    /// <summary>Fills one row of the table and gives its least value: the distance cannot be below.</summary>
    private static int Ligne(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int i, Span<int> avant, Span<int> precedente, Span<int> courante)
    {
        var minimum = courante[0] = i;
        for (var j = 1; j <= b.Length; j++)
        {
            var cout = a[i - 1] == b[j - 1] ? 0 : 1;
            var valeur = Math.Min(Math.Min(courante[j - 1], precedente[j]) + 1, precedente[j - 1] + cout);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                valeur = Math.Min(valeur, avant[j - 2] + 1);
            }
            courante[j] = valeur;
            minimum = Math.Min(minimum, valeur);
        }
        return minimum;
    }
}
