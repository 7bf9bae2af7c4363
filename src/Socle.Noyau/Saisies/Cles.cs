namespace Socle.Noyau;

/// <summary>The two ways French codes check themselves.</summary>
internal static class Cles
{
    /// <summary>Luhn's sum (ISO/IEC 7812-1, annex B); a letter counts as its rank, which only FINESS uses.</summary>
    public static bool Luhn(ReadOnlySpan<char> code)
    {
        var somme = 0;
        for (var i = 0; i < code.Length; i++)
        {
            var chiffre = Chiffre(code[^(i + 1)]) << (i & 1);
            somme += chiffre > 9 ? chiffre - 9 : chiffre;
        }
        return somme % 10 == 0;
    }

    /// <summary>Remainder by 97; a letter counts for two digits, A = 10 (ISO 7064, as IBAN uses it).</summary>
    public static int Modulo97(ReadOnlySpan<char> code)
    {
        var reste = 0;
        foreach (var lettre in code)
        {
            reste = char.IsAsciiDigit(lettre)
                ? ((reste * 10) + (lettre - '0')) % 97
                : ((reste * 100) + (lettre - 'A' + 10)) % 97;
        }
        return reste;
    }

    private static int Chiffre(char lettre) => char.IsAsciiDigit(lettre) ? lettre - '0' : lettre - 'A' + 1;
}
