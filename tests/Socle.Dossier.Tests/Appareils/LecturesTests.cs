using System.Text;
using Socle.Dossier.Appareils;
using Socle.Dossier.Mesures;
using Socle.Noyau;

namespace Socle.Dossier.Tests.Appareils;

public sealed class LecturesTests
{
    internal static readonly string[] Exemples = ["audiogramme.gdt", "spirometrie.gdt", "tension.hl7", "vision.csv", "audiogrammes-en-colonnes.csv"];

    [Fact]
    public void Gdt_Audiogram_IsReadWithItsPersonAndDate()
    {
        var lecture = Lire("audiogramme.gdt");
        var resultat = lecture.Resultats.Single();
        (lecture.Format, resultat.Genre, resultat.TypeDonne, resultat.Appareil).ShouldBe((FormatAppareil.Gdt, GenreExamen.Audiometrie, "AUDI01", "AUDIO-1"));
        (resultat.Patient.Nom, resultat.Patient.Prenom, resultat.Patient.Naissance, resultat.Patient.Sexe).ShouldBe(("Lefèvre", "Éloïse", new DateOnly(1985, 3, 3), Sexe.Feminin));
        resultat.Patient.Identifiants.ShouldBe(["S-000123"]);
        resultat.Le.ShouldBe(new DateTime(2026, 3, 3, 9, 40, 0));
        resultat.Commentaires.ShouldBe(["Cabine, bonne coopération"]);
        resultat.ChampsIgnores.ShouldBe(new Dictionary<string, int> { ["9999"] = 1 });
        lecture.Remarques.ShouldBeEmpty();
        lecture.Empreinte.Length.ShouldBe(64);
    }

    [Fact]
    public void Gdt_Audiogram_BecomesAnAudiogram()
    {
        var mesures = VersMesures.Convertir(Lire("audiogramme.gdt").Resultats[0]);
        mesures.Refus.ShouldBeEmpty();
        var audiogramme = mesures.Audiogramme!;
        audiogramme.De(Oreille.Gauche, Conduction.Aerienne, 4000)!.Decibels.ShouldBe(45);
        audiogramme.De(Oreille.Droite, Conduction.Osseuse, 1000).ShouldBe(new Seuil(Oreille.Droite, Conduction.Osseuse, 1000, 10, Masque: true));
        audiogramme.De(Oreille.Gauche, Conduction.Aerienne, 6000).ShouldBe(new Seuil(Oreille.Gauche, Conduction.Aerienne, 6000, 110, NonPercu: true));
        IndicesAuditifs.Moyenne(audiogramme, Oreille.Gauche).ShouldBe(21.25m);
    }

    [Fact]
    public void Gdt_Spirometry_UnitsAreBroughtToLitresAndBlowsKeptApart()
    {
        var resultat = Lire("spirometrie.gdt").Resultats.Single();
        resultat.Patient.Nom.ShouldBe("Lefèvre");
        resultat.Le.ShouldBe(new DateTime(2026, 3, 3, 10, 15, 0));
        var mesures = VersMesures.Convertir(resultat);
        mesures.Refus.ShouldBeEmpty();
        var spirometrie = mesures.Spirometrie!;
        (spirometrie.Vems, spirometrie.Cvf, spirometrie.Dep, spirometrie.Avant.Count, spirometrie.Apres.Count).ShouldBe((3.01m, 3.70m, 6.70m, 2, 1));
        mesures.Grandeurs[Grandeur.Taille].ShouldBe(168);
        mesures.Grandeurs[Grandeur.Poids].ShouldBe(64.5m);
        mesures.Autres.Select(a => a.Code).ShouldBe(["FIVC"]);
    }

    [Fact]
    public void Hl7_BloodPressure_IsReadWithEscapesRangesAndWhatIsWithdrawn()
    {
        var resultat = Lire("tension.hl7").Resultats.Single();
        (resultat.Patient.Nom, resultat.Patient.Prenom, resultat.Patient.Naissance, resultat.Patient.Sexe).ShouldBe(("Durand & fils", "Jean", new DateOnly(1980, 1, 2), Sexe.Masculin));
        resultat.Patient.Identifiants.ShouldBe(["S-000123", "285037500000000"]);
        resultat.Le.ShouldBe(new DateTime(2026, 3, 3, 9, 40, 0));
        resultat.Valeurs.Count.ShouldBe(3);
        (resultat.Valeurs[0].BorneBasse, resultat.Valeurs[0].BorneHaute).ShouldBe((90m, 139m));
        resultat.Commentaires.ShouldContain("assis, bras droit\nau calme");
        resultat.ChampsIgnores.ShouldBe(new Dictionary<string, int> { ["OBX retiré"] = 1, ["OBX ED"] = 1 }, ignoreOrder: true);
        var mesures = VersMesures.Convertir(resultat);
        mesures.Tension!.Afficher().ShouldBe("138/86\u00A0mmHg");
        mesures.Grandeurs.ShouldBe(new Dictionary<Grandeur, decimal> { [Grandeur.Pouls] = 72 });
    }

    [Fact]
    public void Csv_Vision_OneExaminationAPerson()
    {
        var lecture = Lire("vision.csv");
        lecture.Resultats.Select(r => r.Patient.Identifiants.Single()).ShouldBe(["S-000123", "S-000124"]);
        var mesures = VersMesures.Convertir(lecture.Resultats[0]);
        mesures.Refus.ShouldBeEmpty();
        mesures.Vision!.De(DistanceVision.Loin, Oeil.Droit, true)!.Texte.ShouldBe("10/10");
        mesures.Vision.De(DistanceVision.Pres, Oeil.Binoculaire, true)!.Parinaud.ShouldBe(2);
        VersMesures.Convertir(lecture.Resultats[1]).Autres.Single().Afficher().ShouldBe("2\u00A0dioptries");
    }

    [Fact]
    public void Csv_InColumns_EachRowIsAnAudiogram()
    {
        var lecture = Lire("audiogrammes-en-colonnes.csv");
        lecture.Remarques.ShouldBe(["Colonnes laissées de côté : K."]);
        lecture.Resultats.Count.ShouldBe(2);
        IndicesAuditifs.Moyenne(VersMesures.Convertir(lecture.Resultats[1]).Audiogramme!, Oreille.Gauche).ShouldBe(11.25m);
    }

    /// <summary>The same person whatever the line ends, the encoding, the frame.</summary>
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Hl7_AnyLineEnd_IsTheSame(string fin)
    {
        var texte = Texte("tension.hl7").Replace("\r", fin, StringComparison.Ordinal);
        LireFichierAppareil.Lire(Encoding.UTF8.GetBytes(texte)).Valeur.Resultats[0].Valeurs.Count.ShouldBe(3);
        LireFichierAppareil.Lire([0x0B, .. Encoding.UTF8.GetBytes(texte), 0x1C, 0x0D]).Valeur.Resultats[0].Valeurs.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(65001, "3")]
    [InlineData(437, "2")]
    [InlineData(1252, "3")]
    public void Gdt_AnyEncoding_KeepsAccents(int page, string declare)
    {
        var encodage = page == 65001 ? new UTF8Encoding(false) : CodePagesEncodingProvider.Instance.GetEncoding(page)!;
        var texte = Gdt("80006310", $"9206{declare}", "3101Lefèvre", "3102Éloïse", "8410TAS", "8420120");
        LireFichierAppareil.Lire(encodage.GetBytes(texte)).Valeur.Resultats[0].Patient.Prenom.ShouldBe("Éloïse");
    }

    [Fact]
    public void Gdt_DigitsOfTheEncodingInANumber_AreNotIt()
    {
        var texte = Gdt("80006310", "8316APP 92063", "92062", "3101Lefèvre", "8410TAS", "8420120");

        var lecture = LireFichierAppareil.Lire(CodePagesEncodingProvider.Instance.GetEncoding(437)!.GetBytes(texte)).Valeur;

        lecture.Resultats.Single().Patient.Nom.ShouldBe("Lefèvre");
    }

    public static TheoryData<string, string, string> Fautes { get; } = new()
    {
        { "", "appareil.vide", "vide" },
        { Gdt("80006310", "8420120"), "appareil.gdt.orphelin", "Ligne 2 :" },
        { Gdt("80006310", "310331121985", "3103x", "8410TAS"), "appareil.gdt.date", "Ligne 3 :" },
        { Gdt("80006310", "3101Nom") + "coupée en deux\r\n", "appareil.gdt.forme", "Ligne 3 :" },
        { Gdt("80006302", "3000123"), "appareil.gdt.demande", "demande" },
        { "MSH|^~\\&|A|B\rPID|1", "appareil.hl7.type", "ORU^R01" },
        { "MSH|^~\\&|A|B|||||ORU^R01\rOBX|1|NM|X||1", "appareil.hl7.orphelin", "Ligne 2 :" },
        { "MSH|^~\\&|A|B|||||ORU^R01\rOBR|1\rOBX|1|NM|||1", "appareil.hl7.code", "Ligne 3 :" },
        { "MSH|^~\\&|A|B|||||ORU^R01\rPID|1||1||A^B||31121985", "appareil.hl7.date", "Ligne 2 :" },
        { "MSHAAAAAAAAA", "appareil.hl7.entete", "Ligne 1 :" },
        { "MSH|^~\\&|A|B|||||ORU^R01\r?!", "appareil.hl7.segment", "Ligne 2 :" },
        { "a;b\n1;2", "appareil.csv.colonnes", "ni du GDT" },
        { "code;valeur;identifiant\nTAS;120;1", "appareil.csv.date", "« date »" },
        { "code;valeur;date\nTAS;120;03/03/2026", "appareil.csv.personne", "« identifiant »" },
        { "identifiant;date;code;valeur\n1;hier;TAS;120", "appareil.csv.date", "Ligne 2 :" },
        { "identifiant;date;code;valeur\n;03/03/2026;TAS;120", "appareil.csv.personne", "Ligne 2 :" },
    };

    [Theory]
    [MemberData(nameof(Fautes))]
    public void Lire_Wrong_SaysWhereAndWhy(string texte, string code, string contient)
    {
        var refus = LireFichierAppareil.Lire(Encoding.UTF8.GetBytes(texte)).Refus;
        refus.Code.ShouldBe(code);
        refus.Phrase.ShouldContain(contient);
    }

    [Fact]
    public void Gdt_WrongLength_IsReadAndTold()
    {
        var lecture = LireFichierAppareil.Lire("01380006310\r\n0998410TAS\r\n0128420120\r\n"u8).Valeur;
        lecture.Resultats[0].Valeurs.Single().Texte.ShouldBe("120");
        lecture.Remarques.Single().ShouldStartWith("Ligne 2 : longueur annoncée 99");
    }

    [Fact]
    public void Lire_TooLarge_IsRefusedBeforeItIsRead() => LireFichierAppareil.Lire(new byte[LireFichierAppareil.OctetsAuPlus + 1]).Refus.Code.ShouldBe("appareil.taille");

    [Theory]
    [InlineData("RAC4000", true, Conduction.Aerienne, 4000, false)]
    [InlineData("R-AC-4k", true, Conduction.Aerienne, 4000, false)]
    [InlineData("OD CA 1000 Hz", true, Conduction.Aerienne, 1000, false)]
    [InlineData("OD 1000", true, Conduction.Aerienne, 1000, false)]
    [InlineData("Rechts KL 500", true, Conduction.Osseuse, 500, false)]
    [InlineData("gauche osseuse 2000 masqué", false, Conduction.Osseuse, 2000, true)]
    [InlineData("L_BC_2000_M", false, Conduction.Osseuse, 2000, true)]
    public void Codes_OfAThreshold_AreUnderstood(string code, bool droite, Conduction conduction, int frequence, bool masque) =>
        CodesConnus.Lire(code)!.Seuil.ShouldBe((droite ? Oreille.Droite : Oreille.Gauche, conduction, frequence, masque));

    /// <summary>Better a coded measure that someone reads than a wrong threshold.</summary>
    [Theory]
    [InlineData("UCL R 1000")]
    [InlineData("R 1234")]
    [InlineData("1000")]
    [InlineData("AV-OD-LOIN")]
    [InlineData("FIVC")]
    [InlineData("")]
    public void Codes_NotSure_AreNotGuessed(string code) => CodesConnus.Lire(code).ShouldBeNull();

    [Theory]
    [InlineData("FEV1", "4310", "ml", "4.31")]
    [InlineData("PEF", "480", "l/min", "8.00")]
    [InlineData("TAILLE", "1.75", "m", "175.0")]
    [InlineData("GLYC", "90", "mg/dl", "0.90")]
    [InlineData("GLYC", "5", "mmol/L", "0.90")]
    public void Unites_OfMachines_AreBroughtToOurs(string code, string valeur, string unite, string attendu)
    {
        var sens = CodesConnus.Lire(code)!.Grandeur!;
        var nombre = Unites.Convertir(new(code, null, null, valeur, Nombre.Lire(valeur), unite, null, null, 1), sens).Bind(sens.Verifier).Valeur;
        nombre.ShouldBe(decimal.Parse(attendu, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Convertir_UnexpectedUnit_IsRefusedWithItsLine()
    {
        var lecture = LireFichierAppareil.Lire(Encoding.UTF8.GetBytes(Gdt("80006310", "30001", "8410PEF", "8420480", "8421gallons"))).Valeur;
        VersMesures.Convertir(lecture.Resultats[0]).Refus.Single().Phrase.ShouldStartWith("Ligne 4 : DEP est donné en « gallons »");
    }

    internal static string Gdt(params string[] champs) => string.Concat(champs.Select(c => $"{Encoding.UTF8.GetByteCount(c) + 5:000}{c}\r\n"));

    internal static byte[] Octets(string exemple) => File.ReadAllBytes(Path.Combine(Mesures.DessinsTests.Racine(), "tests/Socle.Dossier.Tests/Appareils/Exemples", exemple));

    private static string Texte(string exemple) => Encoding.UTF8.GetString(Octets(exemple));

    private static LectureAppareil Lire(string exemple) => LireFichierAppareil.Lire(Octets(exemple)).Valeur;
}
