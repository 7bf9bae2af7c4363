using System.Globalization;

namespace Socle.Droit;

/// <summary>Dates and numbers as a French reader writes them, whatever culture the process runs under.</summary>
internal static class Francais
{
    private static readonly (string Cassable, string Liee)[] s_espaces =
    [
        (" :", "\u00A0:"), (" ;", "\u00A0;"), (" ?", "\u00A0?"), (" %", "\u00A0%"), (" €", "\u00A0€"), (" »", "\u00A0»"), ("« ", "«\u00A0"),
    ];

    public static string Date(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

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

    public static string Jours(int nombre) =>
        string.Create(CultureInfo.InvariantCulture, $"{nombre}\u00A0{(nombre > 1 ? "jours" : "jour")}");
}
