using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>Where a sheet holds formulas, which the reading library does not tell, and how wide it is, before memory is given to its rows.</summary>
internal sealed class CellulesFormules
{
    /// <summary>Beyond, the workbook is one of computations: every cell is then told to be a formula.</summary>
    private const int AuPlus = 200_000;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly HashSet<long> _cellules = [];

    private CellulesFormules()
    {
    }

    public bool Contient(int ligne, int colonne) => _cellules.Count > AuPlus || _cellules.Contains(Place(ligne, colonne));

    public static Resultat<CellulesFormules> Lire(Stream flux, string feuille, LimitesLecture limites)
    {
        using var zip = new ZipArchive(flux, ZipArchiveMode.Read, leaveOpen: true);
        var formules = new CellulesFormules();
        if (PartieDe(zip, feuille) is not { } partie)
        {
            return formules;
        }
        using var xml = XmlReader.Create(partie.Open());
        return formules.Parcourir(xml, limites) is { } refus ? refus : formules;
    }

    private static long Place(int ligne, int colonne) => ((long)ligne << 16) | (long)colonne;

    private Refus? Parcourir(XmlReader xml, LimitesLecture limites)
    {
        var (ligne, colonne) = (0, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }
            switch (xml.LocalName)
            {
                case "row":
                    (ligne, colonne) = (Entier(xml.GetAttribute("r")) ?? ligne + 1, -1);
                    break;
                case "c":
                    colonne = ColonneDe(xml.GetAttribute("r")) ?? colonne + 1;
                    if (colonne >= limites.Colonnes)
                    {
                        return RefusDeFichier.Colonnes(colonne + 1, limites);
                    }
                    break;
                case "f" when _cellules.Count <= AuPlus:
                    _cellules.Add(Place(ligne, colonne));
                    break;
            }
        }
        return null;
    }

    private static ZipArchiveEntry? PartieDe(ZipArchive zip, string feuille)
    {
        var relation = Attributs(zip, "xl/workbook.xml", "sheet")
            .FirstOrDefault(a => a.GetValueOrDefault("name") == feuille)?.GetValueOrDefault($"{Relations}:id");
        var cible = Attributs(zip, "xl/_rels/workbook.xml.rels", "Relationship")
            .FirstOrDefault(a => a.GetValueOrDefault("Id") == relation)?.GetValueOrDefault("Target");
        return cible is null ? null : zip.GetEntry(cible.StartsWith('/') ? cible[1..] : $"xl/{cible}");
    }

    private static List<Dictionary<string, string>> Attributs(ZipArchive zip, string partie, string element)
    {
        var trouves = new List<Dictionary<string, string>>();
        if (zip.GetEntry(partie) is not { } entree)
        {
            return trouves;
        }
        using var xml = XmlReader.Create(entree.Open());
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != element)
            {
                continue;
            }
            var attributs = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute())
            {
                attributs[xml.NamespaceURI.Length == 0 ? xml.LocalName : $"{xml.NamespaceURI}:{xml.LocalName}"] = xml.Value;
            }
            trouves.Add(attributs);
        }
        return trouves;
    }

    private static int? ColonneDe(string? reference)
    {
        var colonne = 0;
        foreach (var lettre in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(lettre) || colonne > 1_000_000)
            {
                break;
            }
            colonne = (colonne * 26) + lettre - 'A' + 1;
        }
        return colonne == 0 ? null : colonne - 1;
    }

    private static int? Entier(string? texte) => int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var entier) ? entier : null;
}
