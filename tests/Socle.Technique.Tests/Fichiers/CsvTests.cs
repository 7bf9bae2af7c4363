using System.Text;
using Socle.Technique.Fichiers;
using static Socle.Technique.Tests.Fichiers.FichiersDEssai;

namespace Socle.Technique.Tests.Fichiers;

public sealed class CsvTests
{
    private const string Simple = "Nom;Prénom;Date de naissance\r\nLefèvre;Loïc;12/03/1985\r\nÖzdemir;Aïcha;01/02/1990\r\n";

    public static TheoryData<string, string> Encodages => new()
    {
        { "utf-8", "UTF-8" }, { "utf-8-bom", "UTF-8" }, { "1252", "Windows-1252" }, { "utf-16", "UTF-16" }, { "utf-16BE", "UTF-16" },
    };

    [Theory]
    [MemberData(nameof(Encodages))]
    public void Lire_EachEncoding_GivesTheAccents(string nom, string description)
    {
        using var tableau = Ouvrir(new MemoryStream(Encoder(Simple, nom)));
        tableau.Description.ShouldBe($"CSV, séparateur point-virgule, {description}");
        tableau.Colonnes.Select(c => c.Titre).ShouldBe(["Nom", "Prénom", "Date de naissance"]);
        Lignes(tableau).Select(l => l[1]).ShouldBe(["Loïc", "Aïcha"]);
    }

    [Fact]
    public void Lire_FirstAccentVeryLate_IsStillSeen()
    {
        var debut = "Nom;Ville\n" + string.Concat(Enumerable.Repeat("DUPONT;EVREUX\n", 20_000));
        using var tableau = Ouvrir(Texte($"{debut}LEFÈVRE;ÉVREUX\n", Windows1252));
        Lignes(tableau)[^1].Cellules.ShouldBe(["LEFÈVRE", "ÉVREUX"]);
    }

    [Fact]
    public void Lire_Utf8CutBetweenTwoBlocks_IsStillUtf8()
    {
        // Signs of two, three and four bytes slide over the border of the blocks read.
        for (var decalage = 0; decalage < 8; decalage++)
        {
            var texte = $"Nom;X\n{new string('a', decalage)};{string.Concat(Enumerable.Repeat("é€😀", 7_000))}\n";
            using var tableau = Ouvrir(Texte(texte + string.Concat(Enumerable.Repeat("é€😀;é€😀\n", 5_000))), new LimitesLecture { SignesParCellule = 40_000 });
            tableau.Description.ShouldEndWith("UTF-8");
            Lignes(tableau)[^1][1].ShouldBe("é€😀");
        }
    }

    [Theory]
    [InlineData(';', "point-virgule")]
    [InlineData(',', "virgule")]
    [InlineData('\t', "tabulation")]
    [InlineData('|', "« | »")]
    public void Lire_EachSeparator_IsFound(char separateur, string nom)
    {
        using var tableau = Ouvrir(Texte(Simple.Replace(';', separateur)));
        tableau.Description.ShouldContain(nom);
        Lignes(tableau)[0].Cellules.ShouldBe(["Lefèvre", "Loïc", "12/03/1985"]);
    }

    [Fact]
    public void Lire_CommasInsideTexts_DoNotHideTheSemicolon()
    {
        using var tableau = Ouvrir(Texte("Nom;Adresse;Quotité\nA;\"12, rue des Lilas, 27000\";0,8\nB;3, place du Marché, bât. A, Évreux;1,0\n"));
        Lignes(tableau).Select(l => l.Cellules.Count).ShouldBe([3, 3]);
    }

    [Fact]
    public void Lire_SeparatorSaidByTheSpreadsheet_IsObeyed()
    {
        using var tableau = Ouvrir(Texte("sep=,\r\nNom,Note\r\nA,\"x;y;z\"\r\n"));
        var ligne = Lignes(tableau).ShouldHaveSingleItem();
        (ligne.Numero, ligne[1]).ShouldBe((3, "x;y;z"));
    }

    [Fact]
    public void Lire_QuotesAndLineBreaksInside_KeepLineNumbers()
    {
        using var tableau = Ouvrir(Texte("Nom;Note\n\"Le \"\"grand\"\"\";\"ligne 1\nligne 2\"\n\nB;y\n"));
        Lignes(tableau).Select(l => (l.Numero, l[0], l[1])).ShouldBe([(2, "Le \"grand\"", "ligne 1\nligne 2"), (5, "B", "y")]);
    }

    [Fact]
    public void Lire_QuoteInsideABareCell_IsKept()
    {
        using var tableau = Ouvrir(Texte("Nom;Note\nL\"Haÿ;5\" pouces\n"));
        Lignes(tableau)[0].Cellules.ShouldBe(["L\"Haÿ", "5\" pouces"]);
    }

    [Fact]
    public void Lire_LinesAboveTheTitles_AreSkipped()
    {
        using var tableau = Ouvrir(Texte("Garage Martin;;;\nDéclaration 2026;;;\n;;;\nNom;Prénom;NIR;Embauche\nA;B;185057800608491;01/02/2020\n"));
        (tableau.LigneDesTitres, tableau.Colonnes.Count).ShouldBe((4, 4));
        Lignes(tableau)[0].Adresse(tableau.Trouver("EMBAUCHE")!).ShouldBe("ligne 5, colonne D « Embauche »");
    }

    [Fact]
    public void Lire_ExpectedTitles_WinOverTheLook()
    {
        var flux = Texte("Liste du personnel;A;B;C\nNom;Prénom;2025;2026\nA;B;1;2\n");
        using var tableau = LecteurTabulaire.Ouvrir(flux, "x.csv", titresAttendus: ["nom", "prenom"]).Valeur;
        tableau.LigneDesTitres.ShouldBe(2);
    }

    [Fact]
    public void Lire_ShortAndLongRows_AreToldApart()
    {
        using var tableau = Ouvrir(Texte("Nom;Prénom;Ville\nA\nB;b;Évreux;encore;\n"));
        var lignes = Lignes(tableau);
        lignes[0].Cellules.ShouldBe(["A", "", ""]);
        lignes.Select(l => l.EnTrop).ShouldBe([0, 1]);
    }

    [Fact]
    public void EstFormule_DangerousText_IsToldNotChanged()
    {
        using var tableau = Ouvrir(Texte("Nom;Téléphone;Note\n=1+1;+33 2 32 00 00 00;-12,5\n@SUM(A1);+cmd|' /C calc'!A0;-2+3\n"));
        var lignes = Lignes(tableau);
        lignes[0][0].ShouldBe("=1+1");
        lignes.Select(l => string.Join(',', tableau.Colonnes.Select(c => l.EstFormule(c) ? 1 : 0))).ShouldBe(["1,0,0", "1,1,1"]);
    }

    [Fact]
    public void Lire_OneColumn_IsATable()
    {
        using var tableau = Ouvrir(Texte("SIRET\n73282932000074\n35600000000048\n"));
        Lignes(tableau).Select(l => l[0]).ShouldBe(["73282932000074", "35600000000048"]);
    }

    private static Tableau Ouvrir(Stream flux, LimitesLecture? limites = null) => LecteurTabulaire.Ouvrir(flux, "déclaration.csv", limites).Valeur;

    private static List<LigneTableau> Lignes(Tableau tableau) => [.. tableau.Lignes().Select(l => l.Valeur)];

    private static byte[] Encoder(string texte, string nom) => nom switch
    {
        "1252" => Windows1252.GetBytes(texte),
        "utf-8" => Encoding.UTF8.GetBytes(texte),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(texte)],
        _ => [.. Encoding.GetEncoding(nom).GetPreamble(), .. Encoding.GetEncoding(nom).GetBytes(texte)],
    };
}
