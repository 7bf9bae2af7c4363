using System.Globalization;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>What a workbook cell shows, as our value types read it: French dates, plain digits, no exponent.</summary>
internal static class TexteDeCellule
{
    private const double PlusGrandEntierExact = 1e15;

    public static string De(object? valeur, Func<string?> format) => valeur switch
    {
        null => "",
        string texte => texte,
        DateTime date => Date(date),
        double nombre => Nombre(nombre, format()),
        bool vrai => vrai ? "oui" : "non",
        TimeSpan duree => duree.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        IFormattable autre => autre.ToString(null, CultureInfo.InvariantCulture),
        _ => valeur.ToString() ?? "",
    };

    private static string Date(DateTime date) => date.TimeOfDay == TimeSpan.Zero
        ? DateOnly.FromDateTime(date).Courte()
        : date.ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A format made of zeros shows zeros that the number has lost (« 00000 » for postal codes).</summary>
    private static string Nombre(double nombre, string? format)
    {
        if (nombre != Math.Floor(nombre) || Math.Abs(nombre) > PlusGrandEntierExact)
        {
            return nombre.ToString("0.###############", CultureInfo.InvariantCulture);
        }
        var zeros = format is not null && format.Length > 0 && format.All(s => s is '0' or ' ' or '"' or '\\' or '-' or '|') ? format.Count(s => s == '0') : 0;
        return ((long)nombre).ToString(CultureInfo.InvariantCulture).PadLeft(nombre < 0 ? 0 : zeros, '0');
    }
}
