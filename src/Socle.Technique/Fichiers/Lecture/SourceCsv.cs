using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>Rows of a delimited text.</summary>
internal sealed class SourceCsv : ISourceDeLignes
{
    private readonly LecteurBorne _texte;
    private readonly CsvParser _lecteur;
    private readonly LimitesLecture _limites;
    private int _lignes;
    private int _derniereLigneLue;

    private SourceCsv(Stream flux, Encoding encodage, LimitesLecture limites)
    {
        var lecteur = new StreamReader(flux, encodage, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var (separateur, debut, lignesSautees) = Regarder(lecteur);
        _texte = new LecteurBorne(new TexteRejoue(debut, lecteur), limites.SignesParLigne);
        _limites = limites;
        _derniereLigneLue = lignesSautees;
        _lecteur = new CsvParser(_texte, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = $"{separateur}",
            BadDataFound = null,
            IgnoreBlankLines = false,
            LineBreakInQuotedFieldIsBadData = false,
            TrimOptions = TrimOptions.None,
            BufferSize = 16 * 1024,
        });
        Description = $"CSV, séparateur {Nom(separateur)}, {Nom(encodage)}";
        DecalageDeLignes = lignesSautees;
    }

    public string Description { get; }

    private int DecalageDeLignes { get; }

    public static SourceCsv Ouvrir(Stream flux, LimitesLecture limites) => new(flux, Encodages.Detecter(flux), limites);

    public Resultat<LigneBrute?> Suivante()
    {
        try
        {
            while (_lecteur.Read())
            {
                _texte.Remettre();
                var numero = _derniereLigneLue + 1;
                _derniereLigneLue = _lecteur.RawRow + DecalageDeLignes;
                var cellules = _lecteur.Record!;
                if (Nettoyer(cellules, numero) is { } refus)
                {
                    return refus;
                }
                if (Array.Exists(cellules, c => c.Length > 0))
                {
                    return ++_lignes > _limites.Lignes ? RefusDeFichier.Lignes(_limites) : new LigneBrute(numero, cellules);
                }
            }
            return Resultat.De<LigneBrute?>(null);
        }
        catch (LigneTropLongueException)
        {
            return RefusDeFichier.LigneTropLongue(_derniereLigneLue + 1, _limites);
        }
        catch (OctetNulException)
        {
            return RefusDeFichier.Illisible(_derniereLigneLue + 1);
        }
    }

    public bool Contient(int ligne, int colonne, string texte) => Formule.EstDangereuse(texte);

    public void Dispose()
    {
        _lecteur.Dispose();
        _texte.Dispose();
    }

    private Refus? Nettoyer(string[] cellules, int numero)
    {
        if (cellules.Length > _limites.Colonnes)
        {
            return RefusDeFichier.Colonnes(cellules.Length, _limites);
        }
        for (var i = 0; i < cellules.Length; i++)
        {
            if (cellules[i].Length > _limites.SignesParCellule)
            {
                return RefusDeFichier.Cellule(numero, i, _limites);
            }
            cellules[i] = Formule.Retablir(cellules[i].Trim());
        }
        return null;
    }

    /// <summary>A spreadsheet may say its separator on a first line (« sep=; »), which is not a row.</summary>
    private static (char Separateur, string Debut, int LignesSautees) Regarder(TextReader lecteur)
    {
        var tampon = new char[NatureDeFichier.Echantillon];
        var debut = new string(tampon, 0, lecteur.ReadBlock(tampon));
        if (!debut.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || debut.Length < 6)
        {
            return (Separateurs.Detecter(debut), debut, 0);
        }
        var fin = debut.IndexOf('\n', StringComparison.Ordinal) + 1;
        return (debut[4], debut[fin..], 1);
    }

    private static string Nom(char separateur) => separateur switch
    {
        ';' => "point-virgule",
        ',' => "virgule",
        '\t' => "tabulation",
        _ => $"« {separateur} »",
    };

    private static string Nom(Encoding encodage) => encodage.CodePage switch
    {
        1252 => "Windows-1252",
        1200 or 1201 => "UTF-16",
        _ => "UTF-8",
    };
}
