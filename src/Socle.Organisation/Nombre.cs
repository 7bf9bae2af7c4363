using System.Globalization;

namespace Socle.Organisation;

/// <summary>« 1 équipe », « 12 équipes », « 1 200 établissements », for the sentences of refusals.</summary>
internal static class Nombre
{
    private static readonly NumberFormatInfo Francais = new() { NumberGroupSeparator = "\u202F" };

    public static string De(int combien, string singulier, string? pluriel = null) =>
        $"{combien.ToString("#,0", Francais)}\u00A0{(combien < 2 ? singulier : pluriel ?? singulier + "s")}";
}
