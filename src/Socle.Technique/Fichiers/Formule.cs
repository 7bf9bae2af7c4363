using System.Buffers;

namespace Socle.Technique.Fichiers;

/// <summary>Texts that a spreadsheet would run when it opens a CSV (OWASP, « CSV injection »). They are kept as typed inside, and leave
/// with an apostrophe in front, which spreadsheets hide and our own reader takes away.</summary>
internal static class Formule
{
    private static readonly SearchValues<char> NombreOuTelephone = SearchValues.Create("0123456789 .,()/\u00A0\u202F");

    /// <summary>Begins with = @ tab or return, or with + or - without being a number or a telephone.</summary>
    public static bool EstDangereuse(ReadOnlySpan<char> texte) => texte is [var premier, ..] && premier switch
    {
        '=' or '@' or '\t' or '\r' or '＝' or '＠' => true,
        '+' or '-' or '＋' or '－' => texte[1..].ContainsAnyExcept(NombreOuTelephone),
        _ => false,
    };

    public static string Neutraliser(string texte) => EstDangereuse(texte.AsSpan().TrimStart('\'')) ? $"'{texte}" : texte;

    public static string Retablir(string texte) => texte is ['\'', ..] && EstDangereuse(texte.AsSpan().TrimStart('\'')) ? texte[1..] : texte;
}
