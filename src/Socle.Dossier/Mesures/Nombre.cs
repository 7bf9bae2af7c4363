using System.Globalization;

namespace Socle.Dossier.Mesures;

/// <summary>Numbers as French clinicians read and type them, the same on every machine.</summary>
internal static class Nombre
{
    private const char Moins = '\u2212';

    private static readonly NumberFormatInfo Francais = new() { NumberDecimalSeparator = ",", NegativeSign = $"{Moins}", NumberGroupSeparator = "\u00A0" };

    /// <summary>« 7,3 », « 3 », « −10 »: at most so many decimals, none that say nothing.</summary>
    public static string Afficher(decimal valeur, int decimales = 2) =>
        valeur.ToString(decimales == 0 ? "0" : "0." + new string('#', decimales), Francais);

    /// <summary>With all its decimals: columns of a table keep their alignment.</summary>
    public static string Fixe(decimal valeur, int decimales) => valeur.ToString("0." + new string('0', decimales), Francais);

    /// <summary>Comma or point; anything else than one number is null.</summary>
    public static decimal? Lire(string? texte)
    {
        var propre = (texte ?? "").Trim().Replace(',', '.').Replace(Moins, '-');
        return propre.Length is > 0 and <= 20
            && decimal.TryParse(propre, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var nombre)
            ? nombre
            : null;
    }
}
