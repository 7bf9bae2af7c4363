using System.Text;

namespace Socle.Dossier.Thesaurus;

/// <summary>How a published list is written.</summary>
public enum FormatNomenclature
{
    /// <summary>CSV or XLSX, columns « code » and « libelle ».</summary>
    Tableau,

    /// <summary>The flat text of ATIH.</summary>
    Atih,

    /// <summary>The XML of WHO and ATIH.</summary>
    Claml,
}

internal static class FormatsNomenclature
{
    private const int Debut = 4_096;
    private const int ChampsAtih = 6;

    /// <summary>By what the file holds, whatever its name. The stream is given back at its start.</summary>
    public static FormatNomenclature Reconnaitre(Stream flux)
    {
        var octets = new byte[Debut];
        flux.Position = 0;
        var lus = flux.ReadAtLeast(octets, Debut, throwOnEndOfStream: false);
        flux.Position = 0;
        var texte = Encoding.Latin1.GetString(octets, 0, lus).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        return texte.StartsWith('<') ? FormatNomenclature.Claml
            : texte.Split('\n')[0].Split('|').Length == ChampsAtih && !texte.StartsWith("code", StringComparison.OrdinalIgnoreCase) ? FormatNomenclature.Atih
            : FormatNomenclature.Tableau;
    }
}
