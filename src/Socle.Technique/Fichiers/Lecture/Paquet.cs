using System.IO.Compression;
using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>Looks into the zip before anything unfolds it. A size declared too small is no way round: the platform never unfolds more
/// than what is declared.</summary>
internal static class Paquet
{
    private const long LegerQuoiQuIlEnSoit = 10 * 1024 * 1024;
    private const int PartiesAuPlus = 10_000;

    public static Refus? Examiner(Stream flux, LimitesLecture limites)
    {
        using var zip = new ZipArchive(flux, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > PartiesAuPlus)
        {
            return RefusDeFichier.TropGrosDeplie(flux.Length);
        }
        if (zip.GetEntry("xl/workbook.xml") is null)
        {
            return RefusDeFichier.PasUnTableau(CEst(zip));
        }
        var deplie = zip.Entries.Sum(e => Math.Min(e.Length, limites.OctetsDeplies + 1));
        var textes = zip.Entries.Where(e => e.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)).Sum(e => e.Length);
        var tropDense = deplie > LegerQuoiQuIlEnSoit && deplie / Math.Max(1, flux.Length) > limites.FoisPlusGros;
        return deplie > limites.OctetsDeplies || textes > limites.OctetsDeTextes || tropDense ? RefusDeFichier.TropGrosDeplie(deplie) : null;
    }

    private static string CEst(ZipArchive zip)
    {
        if (zip.GetEntry("word/document.xml") is not null)
        {
            return "un document Word";
        }
        if (zip.GetEntry("xl/workbook.bin") is not null)
        {
            return "un classeur Excel binaire (.xlsb), à enregistrer en .xlsx";
        }
        return zip.GetEntry("content.xml") is not null ? "un document LibreOffice, à enregistrer en .xlsx" : "une archive compressée";
    }
}
