using System.IO.Compression;
using System.Text;

namespace Socle.Technique.Tests.Fichiers;

/// <summary>Files made by hand, the honest ones and the others.</summary>
internal static class FichiersDEssai
{
    public static MemoryStream Texte(string contenu, Encoding? encodage = null) => new((encodage ?? new UTF8Encoding(false)).GetBytes(contenu));

    public static MemoryStream Octets(params byte[] octets) => new(octets);

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A zip of the parts given.</summary>
    public static MemoryStream Zip(params (string Nom, string Contenu)[] parties)
    {
        var flux = new MemoryStream();
        using (var zip = new ZipArchive(flux, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, contenu) in parties)
            {
                using var partie = new StreamWriter(zip.CreateEntry(nom).Open(), new UTF8Encoding(false));
                partie.Write(contenu);
            }
        }
        flux.Position = 0;
        return flux;
    }

    /// <summary>A workbook whose sheets hold the rows given; style 1 is a date, 2 is « 00000 ».</summary>
    public static MemoryStream Classeur(string lignes, string etat = "visible", string? secondeFeuille = null)
    {
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Principal = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        return Zip(
            ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/></Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Principal}" xmlns:r="{Relations}"><sheets><sheet name="Notice" sheetId="1" state="{etat}" r:id="rId1"/><sheet name="Salariés" sheetId="2" r:id="rId2"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Type="{Relations}/styles" Target="styles.xml"/></Relationships>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{Principal}"><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"""),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Principal}"><sheetData>{lignes}</sheetData></worksheet>"""),
            ("xl/worksheets/sheet2.xml", $"""<worksheet xmlns="{Principal}"><sheetData>{secondeFeuille}</sheetData></worksheet>"""));
    }

    public static string Ligne(int numero, params string[] cellules) => $"<row r=\"{numero}\">{string.Concat(cellules)}</row>";

    public static string T(string texte) => $"<c t=\"inlineStr\"><is><t>{texte}</t></is></c>";

    /// <summary>A stream that says it is long without being so.</summary>
    public sealed class FluxAnnonce(long longueur) : MemoryStream([1, 2, 3])
    {
        public override long Length { get; } = longueur;

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("Nothing must be read.");

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Nothing must be read.");
    }
}
