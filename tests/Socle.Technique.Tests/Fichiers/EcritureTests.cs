using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Socle.Noyau;
using Socle.Technique.Fichiers;

namespace Socle.Technique.Tests.Fichiers;

public sealed class EcritureTests
{
    private static readonly string[] Titres = ["Nom", "Embauche", "Montant", "Vu le", "Note"];

    private static readonly object?[] Ligne =
        ["Lefèvre ; \"Loïc\"", new DateOnly(2020, 2, 1), Montant.Centimes(123456), new DateTimeOffset(2026, 7, 3, 7, 40, 0, TimeSpan.Zero), "=1+1"];

    [Fact]
    public async Task Csv_TypedCells_OpensInAFrenchSpreadsheet()
    {
        var octets = await Csv([Ligne, ["O’Neil", null, 0.5m, true, "-12"]]);
        octets[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(octets[3..]).ShouldBe(
            "Nom;Embauche;Montant;Vu le;Note\r\n\"Lefèvre ; \"\"Loïc\"\"\";01/02/2020;1234,56;03/07/2026 09:40;'=1+1\r\nO’Neil;;\"0,5\";oui;-12\r\n"
                .Replace("1234,56", "\"1234,56\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("+33 2 32 00 00 00", "+33 2 32 00 00 00")]
    [InlineData("-12,5", "-12,5")]
    [InlineData("l'été", "l'été")]
    public async Task Csv_Formula_LeavesNeutralisedAndComesBack(string texte, string attendu)
    {
        var octets = await Csv([["x", null, null, null, texte]]);
        Encoding.UTF8.GetString(octets).TrimEnd().Split(';')[^1].Trim('"').ShouldBe(attendu);
        Relire(octets)[0][4].ShouldBe(texte);
    }

    [Fact]
    public void Csv_AnyText_ComesBackTrimmed() => Prop
        .ForAll<string?>(texte =>
        {
            var propre = string.Concat((texte ?? "").Where(c => c == '\n' || !(char.IsControl(c) || char.IsSurrogate(c) || c == '\uFEFF'))).Trim();
            var octets = Csv([["x", null, null, null, propre]]).GetAwaiter().GetResult();
            return Relire(octets)[0][4] == propre;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public async Task Xlsx_TypedCells_ComeBackAsPeopleSeeThem()
    {
        using var flux = await Xlsx([Ligne, ["<&>\u0001\uD800😀", new DateOnly(1850, 1, 1), -3, null, true]]);
        using var tableau = LecteurTabulaire.Ouvrir(flux, "x.xlsx").Valeur;
        tableau.Colonnes.Select(c => c.Titre).ShouldBe(Titres);
        tableau.Lignes().Select(l => string.Join('|', l.Valeur.Cellules)).ShouldBe(
            ["Lefèvre ; \"Loïc\"|01/02/2020|1234.56|03/07/2026 09:40|=1+1", "<&>😀|01/01/1850|-3||oui"]);
    }

    [Fact]
    public async Task Xlsx_Workbook_IsValidForExcel()
    {
        using var flux = await Xlsx([Ligne, Ligne], "Salariés : [2026]/É'té avec un nom bien trop long");
        using var document = SpreadsheetDocument.Open(flux, isEditable: false);
        new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
    }

    private static async Task<byte[]> Csv(IEnumerable<object?[]> lignes)
    {
        using var flux = new MemoryStream();
        await using (var ecrivain = new EcrivainCsv(flux, Titres))
        {
            foreach (var ligne in lignes)
            {
                await ecrivain.LigneAsync(ligne);
            }
        }
        return flux.ToArray();
    }

    private static async Task<MemoryStream> Xlsx(IEnumerable<object?[]> lignes, string feuille = "Feuille")
    {
        var flux = new MemoryStream();
        await using (var ecrivain = await EcrivainXlsx.CreerAsync(new CommeUnServeur(flux), Titres, feuille))
        {
            foreach (var ligne in lignes)
            {
                await ecrivain.LigneAsync(ligne);
            }
        }
        return flux;
    }

    private static List<LigneTableau> Relire(byte[] octets)
    {
        using var tableau = LecteurTabulaire.Ouvrir(new MemoryStream(octets), "x.csv").Valeur;
        return [.. tableau.Lignes().Select(l => l.Valeur)];
    }
}
