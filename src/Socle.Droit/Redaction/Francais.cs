using System.Globalization;

namespace Socle.Droit;

/// <summary>Dates and numbers as a French reader writes them, whatever culture the process runs under.</summary>
internal static class Francais
{
    public static string Date(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    public static string Nombre(decimal nombre) => nombre.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Jours(int nombre) =>
        string.Create(CultureInfo.InvariantCulture, $"{nombre}\u00A0{(nombre > 1 ? "jours" : "jour")}");
}
