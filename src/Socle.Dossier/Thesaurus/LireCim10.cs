using System.Text;
using System.Xml;
using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Dossier.Thesaurus;

/// <summary>
/// The ICD-10 as two bodies publish it: ATIH's flat text of the « kit de nomenclature » (LIBCIM10MULTI.TXT: code | four-way type MCO-HAD |
/// SMR | psychiatry | short label | long label, in one byte a letter unless someone saved it again), and ClaML, the XML of WHO and ATIH, which carries the hierarchy.
/// Codes are kept with their dot: J45.0.
/// </summary>
public static class LireCim10
{
    public const string Nom = "cim10";

    private const int OctetsAuPlus = 80 * 1024 * 1024;
    private const int SignesParLigne = 2_000;

    public static Resultat<VersionThesaurus> Atih(Stream flux, string version)
    {
        if (flux.Length > OctetsAuPlus)
        {
            return TropGros();
        }
        var (termes, numero) = (new Dictionary<string, Terme>(StringComparer.Ordinal), 0);
        using var lecteur = new StreamReader(flux, Encodages.Detecter(flux), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        while (lecteur.ReadLine() is { } ligne)
        {
            numero++;
            if (string.IsNullOrWhiteSpace(ligne) || ligne is "\u001A")
            {
                continue;
            }
            var champs = ligne.Length > SignesParLigne ? [] : ligne.Split('|');
            if (champs.Length != 6 || champs[0].Trim() is not { Length: >= 3 and <= 10 } compact || champs[5].Trim().Length == 0)
            {
                return new Refus("cim10.atih", $"Ligne {numero} : on attend six champs séparés par des barres, dont un code et un libellé. Prenez le fichier LIBCIM10MULTI.TXT du kit de nomenclature de l’ATIH.");
            }
            var code = Pointer(compact);
            if (!termes.TryAdd(code, new(code, champs[5].Trim(), Autre(champs[4], champs[5]), null)))
            {
                return new Refus("thesaurus.double", $"Ligne {numero} : le code {code} est donné deux fois : gardez une seule ligne.");
            }
        }
        return VersionThesaurus.Creer(Nom, version, "CIM-10 FR, ATIH", termes.Values.Select(t => t with { Parent = Parent(t.Code, termes) }));
    }

    public static Resultat<VersionThesaurus> Claml(Stream flux, string version)
    {
        if (flux.Length > OctetsAuPlus)
        {
            return TropGros();
        }
        // The document type of ClaML is a file on a server: never fetched, and no entity is expanded.
        var reglages = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = OctetsAuPlus, IgnoreComments = true };
        try
        {
            using var xml = XmlReader.Create(flux, reglages);
            var termes = new List<Terme>();
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Class" } && Classe(xml) is { } terme)
                {
                    termes.Add(terme);
                }
            }
            return Assembler(termes, version);
        }
        catch (XmlException e)
        {
            return new Refus("cim10.claml", $"Ligne {e.LineNumber} : le fichier n’est pas du XML ClaML lisible. Téléchargez-le à nouveau.");
        }
    }

    private static Resultat<VersionThesaurus> Assembler(List<Terme> termes, string version)
    {
        var codes = termes.Select(t => t.Code).ToHashSet(StringComparer.Ordinal);
        return termes.Count == 0
            ? new Refus("cim10.claml.vide", "Le fichier XML ne contient aucune classe ClaML : vérifiez que c’est la CIM-10.")
            : VersionThesaurus.Creer(Nom, version, "CIM-10, ClaML", termes.Select(t => t.Parent is null || codes.Contains(t.Parent) ? t : t with { Parent = null }));
    }

    private static Terme? Classe(XmlReader xml)
    {
        var (code, parent, libelle, synonymes) = (xml.GetAttribute("code"), (string?)null, (string?)null, new List<string>());
        using var classe = xml.ReadSubtree();
        string? rubrique = null;
        while (classe.Read())
        {
            switch (classe.NodeType, classe.LocalName)
            {
                case (XmlNodeType.Element, "SuperClass"): parent ??= classe.GetAttribute("code"); break;
                case (XmlNodeType.Element, "Rubric"): rubrique = classe.GetAttribute("kind"); break;
                case (XmlNodeType.Element, "Label") when rubrique is "preferred" or "preferredLong" or "inclusion":
                    var texte = Texte(classe);
                    if (rubrique == "inclusion")
                    {
                        synonymes.Add(texte);
                    }
                    else if (libelle is null || rubrique == "preferredLong")
                    {
                        libelle = texte;
                    }
                    break;
            }
        }
        return string.IsNullOrWhiteSpace(code) || string.IsNullOrWhiteSpace(libelle) ? null : new(code, libelle, synonymes, parent);
    }

    /// <summary>The words of a label, those of its inner elements too, references to other codes left out.</summary>
    private static string Texte(XmlReader xml)
    {
        var sortie = new StringBuilder();
        using var label = xml.ReadSubtree();
        var reference = -1;
        while (label.Read())
        {
            if (reference >= 0 && label.Depth <= reference)
            {
                reference = -1;
            }
            if (label is { NodeType: XmlNodeType.Element, LocalName: "Reference", IsEmptyElement: false })
            {
                reference = label.Depth;
            }
            else if (reference < 0 && label.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                sortie.Append(label.Value).Append(' ');
            }
        }
        return string.Join(' ', sortie.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A000 → A00.0; T08+0 stays, as ATIH writes it.</summary>
    private static string Pointer(string compact) => compact.Length > 3 && compact[3] != '+' && compact[3] != '.' ? $"{compact[..3]}.{compact[3..]}" : compact;

    /// <summary>The nearest shorter code that exists.</summary>
    private static string? Parent(string code, Dictionary<string, Terme> termes)
    {
        for (var longueur = code.Length - 1; longueur >= 3; longueur--)
        {
            if (termes.ContainsKey(code[..longueur]))
            {
                return code[..longueur];
            }
        }
        return null;
    }

    /// <summary>The short label adds words only when it is not the start of the long one.</summary>
    private static string[] Autre(string court, string longue) =>
        court.Trim() is { Length: > 0 } c && !Noyau.Texte.PourRecherche(longue).StartsWith(Noyau.Texte.PourRecherche(c), StringComparison.Ordinal) ? [c] : [];

    private static Refus TropGros() => new("cim10.taille", "Le fichier dépasse 80 Mo : ce n’est pas la CIM-10.");
}
