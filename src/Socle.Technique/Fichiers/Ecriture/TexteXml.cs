using System.Security;
using System.Xml;

namespace Socle.Technique.Fichiers;

/// <summary>Text for a sheet: what XML forbids is dropped, what exceeds a cell is cut.</summary>
internal static class TexteXml
{
    private const int SignesParCellule = 32_767;

    public static string Echapper(string texte)
    {
        var court = texte.Length > SignesParCellule ? texte[..SignesParCellule] : texte;
        var propre = court.AsSpan().ContainsAnyInRange('\0', '\u001F') || court.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF') ? Permis(court) : court;
        return SecurityElement.Escape(propre)!;
    }

    private static string Permis(string texte)
    {
        var sortie = new List<char>(texte.Length);
        for (var i = 0; i < texte.Length; i++)
        {
            if (XmlConvert.IsXmlChar(texte[i]))
            {
                sortie.Add(texte[i]);
            }
            else if (i + 1 < texte.Length && XmlConvert.IsXmlSurrogatePair(texte[i + 1], texte[i]))
            {
                sortie.AddRange([texte[i], texte[++i]]);
            }
        }
        return string.Concat(sortie);
    }
}
