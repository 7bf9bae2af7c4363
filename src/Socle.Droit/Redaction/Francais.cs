using System.Globalization;

namespace Socle.Droit;

/// <summary>Dates and numbers as a French reader writes them, whatever culture the process runs under.</summary>
internal static class Francais
{
    private static readonly (string Cassable, string Liee)[] s_espaces =
    [
        (" :", "\u00A0:"), (" ;", "\u00A0;"), (" ?", "\u00A0?"), (" %", "\u00A0%"), (" €", "\u00A0€"), (" »", "\u00A0»"), ("« ", "«\u00A0"),
    ];

    /// <summary>Written by hand: a format string costs ten times as much, and sentences hold several dates.</summary>
    public static string Date(DateOnly date) => string.Create(10, date, static (texte, jour) =>
    {
        jour.Deconstruct(out var annee, out var mois, out var jourDuMois);
        Deux(jourDuMois, texte);
        texte[2] = '/';
        Deux(mois, texte[3..]);
        texte[5] = '/';
        Deux(annee / 100, texte[6..]);
        Deux(annee % 100, texte[8..]);
    });

    public static string Nombre(decimal nombre) => nombre.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Euros(decimal montant) => montant.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',') + "\u00A0€";

    /// <summary>Spaces that must not break: before high punctuation and units, inside quotation marks, after a cited « R. ».</summary>
    public static string Typographie(string texte)
    {
        foreach (var (cassable, liee) in s_espaces)
        {
            texte = texte.Replace(cassable, liee, StringComparison.Ordinal);
        }

        return texte;
    }

    private static void Deux(int nombre, Span<char> texte)
    {
        texte[0] = (char)('0' + (nombre / 10));
        texte[1] = (char)('0' + (nombre % 10));
    }

    public static string Jours(int nombre) =>
        string.Create(CultureInfo.InvariantCulture, $"{nombre}\u00A0{(nombre > 1 ? "jours" : "jour")}");
}
