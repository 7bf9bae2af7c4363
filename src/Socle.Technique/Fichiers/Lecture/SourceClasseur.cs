using System.Text;
using ExcelDataReader;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>Rows of the first visible sheet that holds something. Values are those last computed; formulas are told apart.</summary>
internal sealed class SourceClasseur : ISourceDeLignes
{
    private readonly IExcelDataReader _lecteur;
    private readonly CellulesFormules _formules;
    private readonly LimitesLecture _limites;
    private int _ligneCourante;
    private int _lignes;

    static SourceClasseur() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private SourceClasseur(IExcelDataReader lecteur, CellulesFormules formules, LimitesLecture limites) =>
        (_lecteur, _formules, _limites) = (lecteur, formules, limites);

    public string Description => $"Classeur Excel, feuille « {_lecteur.Name} »";

    public static Resultat<ISourceDeLignes> Ouvrir(Stream flux, LimitesLecture limites)
    {
        try
        {
            return Paquet.Examiner(flux, limites) is { } refus ? refus : Lire(flux, limites);
        }
        catch (Exception e) when (EstUnFichierAbime(e))
        {
            return RefusDeFichier.Abime;
        }
    }

    public Resultat<LigneBrute?> Suivante()
    {
        try
        {
            while (_lecteur.Read())
            {
                _ligneCourante++;
                var cellules = Cellules(out var refus);
                if (refus is not null)
                {
                    return refus;
                }
                if (Array.Exists(cellules, c => c.Length > 0))
                {
                    return ++_lignes > _limites.Lignes ? RefusDeFichier.Lignes(_limites) : new LigneBrute(_ligneCourante, cellules);
                }
            }
            return Resultat.De<LigneBrute?>(null);
        }
        catch (Exception e) when (EstUnFichierAbime(e))
        {
            return RefusDeFichier.Abime;
        }
    }

    public bool Contient(int ligne, int colonne, string texte) => _formules.Contient(ligne, colonne);

    public void Dispose() => _lecteur.Dispose();

    /// <summary>A damaged workbook makes the library fail in many ways; none of them is our bug.</summary>
    private static bool EstUnFichierAbime(Exception e) => e is not OutOfMemoryException;

    private static Resultat<ISourceDeLignes> Lire(Stream flux, LimitesLecture limites)
    {
        flux.Position = 0;
        var lecteur = ExcelReaderFactory.CreateOpenXmlReader(flux, new ExcelReaderConfiguration { LeaveOpen = true });
        do
        {
            if (lecteur.VisibleState == "visible" && lecteur.RowCount > 0 && lecteur.FieldCount > 0)
            {
                if (CellulesFormules.Lire(flux, lecteur.Name, limites).Reussit(out var formules, out var refus))
                {
                    return new SourceClasseur(lecteur, formules, limites);
                }
                lecteur.Dispose();
                return refus;
            }
        }
        while (lecteur.NextResult());
        lecteur.Dispose();
        return RefusDeFichier.SansTitres;
    }

    private string[] Cellules(out Refus? refus)
    {
        refus = null;
        var cellules = new string[_lecteur.FieldCount];
        for (var i = 0; i < cellules.Length; i++)
        {
            cellules[i] = TexteDeCellule.De(_lecteur.GetValue(i), () => _lecteur.GetNumberFormatString(i)).Trim();
            if (cellules[i].Length > _limites.SignesParCellule)
            {
                refus = RefusDeFichier.Cellule(_ligneCourante, i, _limites);
            }
        }
        return cellules;
    }
}
