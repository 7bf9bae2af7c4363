using System.Globalization;
using System.IO.Compression;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>A workbook of one sheet (ECMA-376), written as it goes: dates are dates, amounts are numbers, texts are inline and never run,
/// titles are frozen and filter.</summary>
public sealed class EcrivainXlsx : IEcrivainTableau
{
    private const int LignesAuPlus = 1_048_576;
    private readonly EcritureDifferee _sortie;
    private readonly ZipArchive _zip;
    private readonly Stream _feuille;
    private readonly Tampon _tampon;
    private readonly int _colonnes;
    private int _ligne;

    private EcrivainXlsx(EcritureDifferee sortie, ZipArchive zip, Stream feuille, int colonnes) =>
        (_sortie, _zip, _feuille, _tampon, _colonnes) = (sortie, zip, feuille, new(feuille), colonnes);

    public static async Task<EcrivainXlsx> CreerAsync(
        Stream flux, IReadOnlyList<string> titres, string feuille = "Feuille 1", CancellationToken annulation = default)
    {
        var sortie = new EcritureDifferee(flux);
        var zip = await ZipArchive.CreateAsync(sortie, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, annulation);
        foreach (var (nom, contenu) in PartiesXlsx.Fixes(feuille))
        {
            await using var partie = await zip.CreateEntry(nom, CompressionLevel.Fastest).OpenAsync(annulation);
            await partie.WriteAsync(contenu, annulation);
        }
        var ecrivain = new EcrivainXlsx(sortie, zip, await zip.CreateEntry(PartiesXlsx.Feuille, CompressionLevel.Fastest).OpenAsync(annulation), titres.Count);
        ecrivain._tampon.Ajouter(PartiesXlsx.DebutDeFeuille(titres));
        await ecrivain.LigneAsync(titres, annulation);
        return ecrivain;
    }

    public ValueTask LigneAsync(IReadOnlyList<object?> cellules, CancellationToken annulation = default)
    {
        if (++_ligne > LignesAuPlus)
        {
            throw new InvalidOperationException("A sheet holds 1,048,576 rows: the caller must bound its export.");
        }
        _tampon.Ajouter("<row>"u8);
        foreach (var cellule in cellules)
        {
            Ecrire(cellule);
        }
        _tampon.Ajouter("</row>"u8);
        return _tampon.ViderSiPleinAsync(annulation);
    }

    public async ValueTask DisposeAsync()
    {
        _tampon.Ajouter(PartiesXlsx.FinDeFeuille(_colonnes, _ligne));
        await _tampon.ViderAsync(CancellationToken.None);
        await _feuille.DisposeAsync();
        await _zip.DisposeAsync();
        await _sortie.FlushAsync();
    }

    private void Ecrire(object? cellule)
    {
        switch (cellule)
        {
            case null or "":
                _tampon.Ajouter("<c/>"u8);
                break;
            case DateOnly date when NumeroDeDate.De(date) is { } numero:
                Nombre(numero, StyleXlsx.Date);
                break;
            case DateTimeOffset instant:
                Nombre(NumeroDeDate.De(instant.AParis().DateTime), StyleXlsx.DateHeure);
                break;
            case Montant montant:
                Nombre(montant.EnEuros, StyleXlsx.Montant);
                break;
            case int or long or short or decimal or double or float:
                Nombre((IFormattable)cellule, StyleXlsx.Aucun);
                break;
            default:
                TexteEnLigne(cellule);
                break;
        }
    }

    private void TexteEnLigne(object cellule)
    {
        var style = _ligne == 1 ? StyleXlsx.Titre : StyleXlsx.Aucun;
        var texte = cellule switch
        {
            bool vrai => vrai ? "oui" : "non",
            DateOnly date => date.Courte(),
            IFormattable autre => autre.ToString(null, CultureInfo.InvariantCulture),
            _ => cellule.ToString() ?? "",
        };
        _tampon.Ajouter($"<c t=\"inlineStr\" s=\"{(int)style}\"><is><t xml:space=\"preserve\">");
        _tampon.Ajouter(TexteXml.Echapper(texte));
        _tampon.Ajouter("</t></is></c>"u8);
    }

    private void Nombre(IFormattable valeur, StyleXlsx style) =>
        _tampon.Ajouter($"<c s=\"{(int)style}\"><v>{valeur.ToString(null, CultureInfo.InvariantCulture)}</v></c>");
}
