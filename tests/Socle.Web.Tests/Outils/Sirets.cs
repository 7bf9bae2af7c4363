using System.Globalization;

namespace Socle.Tests.Outils;

/// <summary>Numbers of companies that do not exist, whose keys are right.</summary>
internal static class Sirets
{
    /// <summary>From eight digits.</summary>
    public static string De(int numero) => ALuhn(ALuhn(numero.ToString("D8", CultureInfo.InvariantCulture)) + "0001");

    private static string ALuhn(string chiffres)
    {
        var somme = chiffres.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(n => n > 9 ? n - 9 : n);
        return chiffres + (char)('0' + ((10 - (somme % 10)) % 10));
    }
}
