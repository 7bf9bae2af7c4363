namespace Socle.Noyau;

/// <summary>The words of a name already made comparable (one space between two), looked at where they are: millions of pairs are compared.</summary>
internal static class MotsDuNom
{
    private const ulong Base = 14695981039346656037;
    private const ulong Premier = 1099511628211;

    /// <summary>Does not depend on the order of the words, nor on the text they are cut between: the keys of two texts add up.</summary>
    public static ulong Cle(ReadOnlySpan<char> nom)
    {
        var somme = 0UL;
        foreach (var place in nom.Split(' '))
        {
            somme += CleDuMot(nom[place]);
        }
        return somme;
    }

    public static bool Contient(ReadOnlySpan<char> nom, ReadOnlySpan<char> mot)
    {
        foreach (var place in nom.Split(' '))
        {
            if (nom[place].SequenceEqual(mot))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Each word of one is a word of the other.</summary>
    public static bool ContientTous(ReadOnlySpan<char> nom, ReadOnlySpan<char> mots)
    {
        foreach (var place in mots.Split(' '))
        {
            if (!Contient(nom, mots[place]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>FNV-1a, then spread: sums of neighbouring keys must not meet.</summary>
    private static ulong CleDuMot(ReadOnlySpan<char> mot)
    {
        if (mot.IsEmpty)
        {
            return 0;
        }
        var cle = Base;
        foreach (var lettre in mot)
        {
            cle = (cle ^ lettre) * Premier;
        }
        cle ^= cle >> 32;
        cle *= 0xd6e8feb86659fd93;
        return cle ^ (cle >> 32);
    }
}
