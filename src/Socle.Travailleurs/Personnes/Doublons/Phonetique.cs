namespace Socle.Travailleurs.Personnes.Doublons;

/// <summary>
/// A short code of how a French word sounds: the first consonant sound and those that follow, vowels, silent H and doubled
/// letters left out. « MARCHAND » and « MARCHANT », « PHILIPPE » and « FILIPE » share theirs. It only forms groups; it decides nothing.
/// </summary>
internal static class Phonetique
{
    private const int Longueur = 5;

    /// <summary>Takes a word in upper case without accents.</summary>
    public static string De(string mot)
    {
        Span<char> code = stackalloc char[Longueur];
        var ecrit = 0;
        for (var i = 0; i < mot.Length && ecrit < Longueur; i++)
        {
            var son = Son(mot, i);
            if (son is not '\0' && (ecrit == 0 || code[ecrit - 1] != son))
            {
                code[ecrit++] = son;
            }
        }
        return ecrit == 0 ? mot[..1] : new string(code[..ecrit]);
    }

    private static char Son(string mot, int i)
    {
        var suivante = i + 1 < mot.Length ? mot[i + 1] : '\0';
        return mot[i] switch
        {
            'A' or 'E' or 'I' or 'O' or 'U' or 'Y' or 'H' => '\0',
            'P' when suivante == 'H' => 'F',
            'C' when suivante is 'E' or 'I' or 'Y' => 'S',
            'C' when suivante == 'H' => 'X',
            'C' or 'K' or 'Q' => 'K',
            'G' when suivante is 'E' or 'I' or 'Y' => 'J',
            'Z' => 'S',
            'W' => 'V',
            // Final consonants are usually silent.
            'D' or 'T' or 'S' or 'X' when suivante == '\0' => '\0',
            'D' => 'T',
            'N' => 'M',
            var autre => autre,
        };
    }
}
