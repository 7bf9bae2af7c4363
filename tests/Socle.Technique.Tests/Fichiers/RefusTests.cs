using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Socle.Noyau;
using Socle.Technique.Fichiers;
using static Socle.Technique.Tests.Fichiers.FichiersDEssai;

namespace Socle.Technique.Tests.Fichiers;

/// <summary>Every bad file has its code and its sentence, and none has an exception.</summary>
public sealed class RefusTests
{
    [Fact]
    public void Ouvrir_TwoHundredMegabytes_IsRefusedUnread()
    {
        var refus = Refuser(new FluxAnnonce(200L * 1024 * 1024));
        refus.Code.ShouldBe("fichier.taille");
        refus.Phrase.ShouldBe("Le fichier pèse 200 Mo ; 100 Mo au plus sont acceptés. Découpez-le en plusieurs fichiers.");
    }

    [Fact]
    public void Ouvrir_Empty_IsRefused() => Refuser(Octets()).Code.ShouldBe("fichier.vide");

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ", "un document PDF")]
    [InlineData("MZ\u0090\0\u0003\0\0\0", "un programme")]
    [InlineData("\u007FELF\u0002\u0001", "un programme")]
    [InlineData("\u0089PNG\r\n\u001a\n\0", "une image")]
    [InlineData("ÿØÿà\0", "une image")]
    [InlineData("GIF89a", "une image")]
    [InlineData("{\\rtf1\\ansi", "un document texte")]
    [InlineData("\u001F\u008B\u0008", "une archive")]
    [InlineData("Rar!\u001A\u0007", "une archive")]
    [InlineData("SQLite format 3\0", "une base de données")]
    [InlineData("Nom;\0\0Prénom\n", "un fichier binaire")]
    [InlineData("\u0001\u0002\u0003\u0004Nom;Prénom\n", "un fichier binaire")]
    [InlineData("  <!DOCTYPE html><table>", "une page web")]
    [InlineData("<?xml version=\"1.0\"?><Workbook>", "une page web ou du XML")]
    public void Ouvrir_SomethingElseNamedCsv_SaysWhatItIs(string debut, string cEst)
    {
        var refus = Refuser(Texte(debut, Encoding.Latin1));
        refus.Code.ShouldBe("fichier.nature");
        refus.Phrase.ShouldContain(cEst);
    }

    [Fact]
    public void Ouvrir_OldExcelOrPassword_SaysHowToSave() => Refuser(Octets(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)).Code.ShouldBe("fichier.ancien");

    [Theory]
    [InlineData("word/document.xml", "un document Word")]
    [InlineData("content.xml", "un document LibreOffice")]
    [InlineData("xl/workbook.bin", ".xlsb")]
    [InlineData("photo.jpg", "une archive")]
    public void Ouvrir_OtherZip_SaysWhatItIs(string partie, string cEst)
    {
        var refus = Refuser(Zip((partie, "<x/>")));
        (refus.Code, refus.Phrase.Contains(cEst, StringComparison.Ordinal)).ShouldBe(("fichier.nature", true));
    }

    [Fact]
    public void Ouvrir_TenThousandColumns_IsRefused()
    {
        var ligne = string.Join(';', Enumerable.Range(1, 10_000).Select(i => $"C{i}"));
        var refus = Refuser(Texte($"{ligne}\n{ligne}\n"));
        (refus.Code, refus.Phrase.Contains("10\u00A0000", StringComparison.Ordinal)).ShouldBe(("tableau.colonnes", true));
        Refuser(Classeur("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"NTP1\"><v>2</v></c></row>")).Code.ShouldBe("tableau.colonnes");
    }

    [Fact]
    public void Ouvrir_NoTitles_IsRefused()
    {
        Refuser(Texte("1;2;3\n4;5;6\n")).Code.ShouldBe("tableau.entete");
        Refuser(Texte("DUPONT;Jean;12/03/1985\nDURAND;Léa;01/02/1990\n")).Code.ShouldBe("tableau.entete");
        Refuser(Texte("\n\n  \n")).Code.ShouldBe("tableau.entete");
        Refuser(Classeur("")).Code.ShouldBe("tableau.entete");
    }

    [Fact]
    public void Lire_QuoteNeverClosed_IsRefusedAtItsLine()
    {
        var suite = string.Concat(Enumerable.Repeat("B;b\n", 500_000));
        var refus = Derniere(Texte($"Nom;Note\nA;a\nX;\"jamais fermé\n{suite}"));
        refus.Code.ShouldBe("tableau.ligne");
        refus.Phrase.ShouldStartWith("La ligne 3 ");
    }

    [Fact]
    public void Lire_EndlessRowOfShortCells_IsRefused()
    {
        var cellules = string.Concat(Enumerable.Repeat("\"\n\";", 400_000));
        LecteurTabulaire.Ouvrir(Texte($"Nom;Note\nA;a\n{cellules}"), "x.csv").Bind(Lignes).Refus.Code.ShouldBe("tableau.ligne");
    }

    [Fact]
    public void Lire_HugeCell_IsRefusedAtItsAddress()
    {
        var refus = Derniere(Texte($"Nom;Note\nA;{new string('x', 40_000)}\n"));
        refus.Code.ShouldBe("tableau.cellule");
        refus.Phrase.ShouldStartWith("Ligne 2, colonne B");
    }

    [Fact]
    public void Lire_TooManyRows_IsRefused() => Derniere(
        Texte("Nom;Note\n" + string.Concat(Enumerable.Repeat("A;a\n", 60))), new() { Lignes = 50 }).Code.ShouldBe("tableau.lignes");

    [Fact]
    public void Lire_NulByteVeryLate_IsRefused()
    {
        var refus = Derniere(Texte("Nom;Note\n" + string.Concat(Enumerable.Repeat("A;a\n", 50_000)) + "B;\0b\n"));
        refus.Code.ShouldBe("tableau.binaire");
    }

    [Fact]
    public void Ouvrir_WorkbookThatUnfoldsWithoutEnd_IsRefused()
    {
        var rien = new string('0', 60 * 1024 * 1024);
        Refuser(Zip(("xl/workbook.xml", "<x/>"), ("xl/worksheets/sheet1.xml", rien))).Code.ShouldBe("fichier.bombe");
        Refuser(Zip(("xl/workbook.xml", "<x/>"), ("xl/sharedStrings.xml", rien)), new() { OctetsDeTextes = 1024, FoisPlusGros = int.MaxValue }).Code.ShouldBe("fichier.bombe");
        Refuser(Zip(("xl/workbook.xml", "<x/>"), ("a", rien)), new() { OctetsDeplies = 1024, FoisPlusGros = int.MaxValue }).Code.ShouldBe("fichier.bombe");
    }

    [Fact]
    public void Ouvrir_DamagedWorkbook_IsRefused()
    {
        var entier = Classeur(Ligne(1, T("Nom"), T("Prénom")) + Ligne(2, T("A"), T("B"))).ToArray();
        Refuser(new MemoryStream(entier[..(entier.Length / 2)])).Code.ShouldBe("fichier.abime");
        Refuser(Classeur("<row r=\"1\"><c><v>1</v></row>")).Code.ShouldBe("fichier.abime");
        Refuser(Classeur("<!DOCTYPE x [<!ENTITY a \"b\">]><row/>")).Code.ShouldBe("fichier.abime");
    }

    /// <summary>Bytes changed at random in a good workbook: read or refused, never an exception.</summary>
    [Fact]
    public void Ouvrir_WorkbookWithBytesChanged_NeverThrows()
    {
        var bon = Classeur(Ligne(1, T("Nom"), T("Prénom")) + Ligne(2, T("A"), T("B"))).ToArray();
        Prop.ForAll(Gen.Choose(0, bon.Length - 1).ToArbitrary(), Gen.Choose(0, 255).ToArbitrary(), (place, octet) =>
        {
            var abime = bon.ToArray();
            abime[place] = (byte)octet;
            return Parcourir(new MemoryStream(abime)) || true;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ouvrir_AnyText_NeverThrows() => Prop
        .ForAll<string?>(texte => Parcourir(Texte(texte ?? "")) || true)
        .QuickCheckThrowOnFailure();

    private static bool Parcourir(Stream flux) => LecteurTabulaire.Ouvrir(flux, "x").Bind(Lignes).EstSucces;

    private static Refus Refuser(Stream flux, LimitesLecture? limites = null) => LecteurTabulaire.Ouvrir(flux, "déclaration.csv", limites).Refus;

    private static Refus Derniere(Stream flux, LimitesLecture? limites = null) => LecteurTabulaire.Ouvrir(flux, "x.csv", limites).Bind(Lignes).Refus;

    private static Resultat<int> Lignes(Tableau tableau)
    {
        using (tableau)
        {
            var nombre = 0;
            foreach (var ligne in tableau.Lignes())
            {
                if (!ligne.Reussit(out _, out var refus))
                {
                    return refus;
                }
                nombre++;
            }
            return nombre;
        }
    }
}
