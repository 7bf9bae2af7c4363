using System.Globalization;

namespace Socle.Espaces.Composants;

/// <summary>Numbers as French people write them, whatever the culture of the machine.</summary>
public static class Nombres
{
    private static readonly NumberFormatInfo Francais = new()
    {
        NumberGroupSeparator = "\u202F",
        NumberDecimalSeparator = ",",
        NegativeSign = "\u2212",
    };

    /// <summary>3 214, with a narrow no-break space.</summary>
    public static string Fr(this int nombre) => nombre.ToString("#,0", Francais);

    public static string Fr(this long nombre) => nombre.ToString("#,0", Francais);

    public static string Fr(this decimal nombre, int decimales = 2) => nombre.ToString("N" + decimales, Francais);

    /// <summary>« 1 travailleur », « 3 214 travailleurs », « aucun travailleur » is left to the caller.</summary>
    public static string Accorder(this int nombre, string singulier, string? pluriel = null) =>
        $"{nombre.Fr()}\u00A0{(nombre is 0 or 1 or -1 ? singulier : pluriel ?? singulier + "s")}";
}
