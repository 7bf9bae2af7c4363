using System.Globalization;
using System.Text;

namespace Socle.Technique.Fichiers;

/// <summary>Ranks in the styles part below.</summary>
internal enum StyleXlsx
{
    Aucun,
    Titre,
    Date,
    DateHeure,
    Montant,
}

/// <summary>The parts of a workbook that do not depend on its rows.</summary>
internal static class PartiesXlsx
{
    public const string Feuille = "xl/worksheets/sheet1.xml";
    private const string Entete = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private const string Principal = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string RelationsDePaquet = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static IEnumerable<(string Nom, byte[] Contenu)> Fixes(string feuille)
    {
        yield return Partie("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/><Override PartName="/{Feuille}" ContentType="{Type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}.styles+xml"/></Types>
            """);
        yield return Partie("_rels/.rels", $"""
            <Relationships xmlns="{RelationsDePaquet}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        yield return Partie("xl/workbook.xml", $"""
            <workbook xmlns="{Principal}" xmlns:r="{Relations}"><sheets><sheet name="{TexteXml.Echapper(NomDeFeuille(feuille))}" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        yield return Partie("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{RelationsDePaquet}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        yield return Partie("xl/styles.xml", $"""
            <styleSheet xmlns="{Principal}"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm"/><numFmt numFmtId="166" formatCode="#,##0.00&quot; €&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
            """);
    }

    /// <summary>Titles frozen, columns as wide as their title within reason.</summary>
    public static string DebutDeFeuille(IReadOnlyList<string> titres)
    {
        var xml = new StringBuilder(Entete).Append(CultureInfo.InvariantCulture, $"<worksheet xmlns=\"{Principal}\"><sheetViews><sheetView workbookViewId=\"0\">")
            .Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < titres.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Math.Clamp(titres[i].Length + 4, 12, 40)}\" customWidth=\"1\"/>");
        }
        return xml.Append("</cols><sheetData>").ToString();
    }

    public static string FinDeFeuille(int colonnes, int lignes) =>
        $"</sheetData><autoFilter ref=\"A1:{Colonne.LettreDe(Math.Max(0, colonnes - 1))}{lignes.ToString(CultureInfo.InvariantCulture)}\"/></worksheet>";

    /// <summary>Spreadsheets refuse some signs in a sheet's name, and more than 31.</summary>
    private static string NomDeFeuille(string nom)
    {
        var propre = string.Concat(nom.Select(s => "[]:*?/\\'".Contains(s, StringComparison.Ordinal) ? ' ' : s)).Trim();
        return propre.Length == 0 ? "Feuille 1" : propre[..Math.Min(31, propre.Length)];
    }

    private static (string, byte[]) Partie(string nom, string xml) => (nom, Encoding.UTF8.GetBytes(Entete + xml));
}
