namespace Socle.Noyau;

/// <summary>Crockford's base 32 in lower case: short in a URL, no letter that looks like a digit, read in either case.</summary>
internal static class Base32
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int LongueurMaximale = 13;

    public static string Ecrire(long valeur)
    {
        Span<char> lettres = stackalloc char[LongueurMaximale];
        var place = LongueurMaximale;
        var reste = (ulong)valeur;
        do
        {
            lettres[--place] = Alphabet[(int)(reste & 31)];
            reste >>= 5;
        }
        while (reste != 0);
        return new(lettres[place..]);
    }

    public static bool EssayerLire(ReadOnlySpan<char> texte, out long valeur)
    {
        valeur = 0;
        if (texte.IsEmpty || texte.Length > LongueurMaximale)
        {
            return false;
        }
        foreach (var lettre in texte)
        {
            // Past 58 bits, five more would reach the sign.
            if (Chiffre(lettre) is not (>= 0 and var chiffre) || valeur >> 58 != 0)
            {
                return false;
            }
            valeur = (valeur << 5) | (long)chiffre;
        }
        return true;
    }

    private static int Chiffre(char lettre) => char.ToLowerInvariant(lettre) switch
    {
        'o' => 0,
        'i' or 'l' => 1,
        var autre => Alphabet.IndexOf(autre, StringComparison.Ordinal),
    };
}
