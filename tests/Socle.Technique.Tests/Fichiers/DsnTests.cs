using System.Text;
using Socle.Noyau;
using Socle.Technique.Fichiers;
using static Socle.Technique.Tests.Fichiers.FichiersDEssai;

namespace Socle.Technique.Tests.Fichiers;

public sealed class DsnTests
{
    internal const string Entete = """
        S10.G00.00.001,'Paie'
        S10.G00.01.001,'732829320'
        S20.G00.05.001,'01'
        S20.G00.05.002,'01'
        S20.G00.05.005,'01032026'
        S21.G00.06.001,'732829320'
        S21.G00.06.002,'00074'
        S21.G00.06.003,'8621Z'
        S21.G00.11.001,'00074'
        S21.G00.11.002,'4120A'
        S21.G00.11.008,'12'

        """;

    internal const string Deux = Entete + """
        S21.G00.30.001,'1850578006084'
        S21.G00.30.002,'D'ALEMBERT'
        S21.G00.30.004,'Élodie'
        S21.G00.30.005,'01'
        S21.G00.30.006,'12051985'
        S21.G00.31.001,'01022026'
        S21.G00.31.009,'MARTIN'
        S21.G00.34.001,'07'
        S21.G00.34.002,'C1'
        S21.G00.40.001,'01022020'
        S21.G00.40.004,'621a'
        S21.G00.40.009,'C1'
        S21.G00.60.001,'01'
        S21.G00.60.002,'02032026'
        S21.G00.66.001,'10032026'
        S21.G00.60.001,'99'
        S21.G00.60.002,'05012026'
        S21.G00.40.001,'01032026'
        S21.G00.40.009,'C2'
        S21.G00.62.001,'31032026'
        S21.G00.62.002,'031'
        S21.G00.50.001,'31032026'
        S21.G00.51.001,'01'
        S21.G00.30.002,'PETIT'
        S21.G00.30.004,'Zoé'
        S21.G00.30.020,'1123456789'
        S21.G00.40.001,'01032026'

        """;

    [Fact]
    public void Lire_WholeDeclaration_GivesTheTree()
    {
        using var lecteur = Ouvrir(Deux);
        var individus = lecteur.Individus().Select(i => i.Valeur).ToList();
        individus.Select(i => (i.Nom, i.Prenoms)).ShouldBe([("D'ALEMBERT", "Élodie"), ("PETIT", "Zoé")]);
        var premier = individus[0];
        (premier.Nir.Valeur!.ToString(), premier.Sexe, premier.Naissance.Valeur).ShouldBe(("185057800608491", Sexe.Masculin, new DateOnly(1985, 5, 12)));
        premier.Changements.Single().AncienNom.ShouldBe("MARTIN");
        premier.Penibilites.Single().Facteur.ShouldBe("07");
        premier.Contrats.Select(c => c.Numero).ShouldBe(["C1", "C2"]);
        premier.Contrats.First().Arrets.Select(a => (a.Motif, a.EstAnnulation)).ShouldBe([("01", false), ("99", true)]);
        premier.Contrats.First().Arrets.First().Bloc.EnfantsDe(CodesDsn.TempsPartielTherapeutique).Count().ShouldBe(1);
        premier.Contrats.Last().Fins.Single().Date.Valeur.ShouldBe(new DateOnly(2026, 3, 31));
        individus[1].Nir.Valeur.ShouldBeNull();
        individus[1].Ntt.ShouldBe("1123456789");
        individus[1].Contrats.Single().Debut.Valeur.ShouldBe(new DateOnly(2026, 3, 1));
    }

    [Fact]
    public void Lire_Envelope_SaysWhoDeclares()
    {
        using var lecteur = Ouvrir(Deux);
        var etablissement = lecteur.Individus().First().Valeur.Etablissement;
        etablissement.Siret.Valeur!.ToString().ShouldBe("73282932000074");
        (etablissement.Apet.Valeur!.ToString(), etablissement.Effectif).ShouldBe(("4120A", "12"));
        etablissement.Entreprise.Siren.Valeur!.ToString().ShouldBe("732829320");
        (etablissement.Entreprise.Declaration.Nature, etablissement.Entreprise.Declaration.MoisPrincipal.Valeur).ShouldBe(("01", new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public void Lire_SeveralDeclarations_KeepTheirOwnCompany()
    {
        var autre = Entete.Replace("S21.G00.11.001,'00074'", "S21.G00.11.001,'00082'", StringComparison.Ordinal)[Entete.IndexOf("S20", StringComparison.Ordinal)..];
        using var lecteur = Ouvrir(Deux + autre + "S21.G00.30.001,'1850578006084'\n");
        lecteur.Individus().Select(i => i.Valeur.Etablissement.Bloc["001"]).ShouldBe(["00074", "00074", "00082"]);
    }

    [Fact]
    public void Lire_WrongDate_SaysTheLine()
    {
        using var lecteur = Ouvrir(Deux.Replace("12051985", "31021985", StringComparison.Ordinal));
        var refus = lecteur.Individus().First().Valeur.Naissance.Refus;
        (refus.Code, refus.Champ).ShouldBe(("date.jour", "006"));
        refus.Phrase.ShouldBe("Ligne 16 (S21.G00.30.006) : Le 31 février 1985 n’existe pas : ce mois compte 28 jours.");
    }

    [Fact]
    public void Lire_UnknownDayOfBirth_IsToldApart()
    {
        using var lecteur = Ouvrir(Deux.Replace("12051985", "99051985", StringComparison.Ordinal));
        lecteur.Individus().First().Valeur.Naissance.Refus.Code.ShouldBe("dsn.date.inconnue");
    }

    [Fact]
    public void Anomalies_BadLines_AreListedAndTheRestIsRead()
    {
        var texte = Entete + "S21.G00.40.001,'01022020'\nn’importe quoi\nS21.G00.30.002,'PETIT'\nS21.G00.30.004,Zoé\n" + $"S21.G00.30.007,'{new string('x', 300)}'\n";
        using var lecteur = Ouvrir(texte);
        lecteur.Individus().Count().ShouldBe(1);
        lecteur.Anomalies.Select(a => (a.Code, a.Ligne)).ShouldBe(
            [("dsn.orphelin", 12), ("dsn.ligne", 13), ("dsn.ligne", 15), ("dsn.ligne.longue", 16), ("dsn.tronquee", 16)]);
    }

    [Fact]
    public void Lire_SameRubricTwiceInARow_OpensAnotherBlock()
    {
        using var lecteur = Ouvrir(Entete + "S21.G00.30.002,'PETIT'\nS21.G00.40.001,'01022020'\nS21.G00.40.001,'01032020'\nS21.G00.30.002,'PETIT'\n");
        lecteur.Individus().Select(i => i.Valeur.Contrats.Count()).ShouldBe([2, 0]);
    }

    [Fact]
    public void Lire_LeaveUnderAWorkerWithoutContract_IsNotGivenToThePreviousOne()
    {
        using var lecteur = Ouvrir(Entete + "S21.G00.30.002,'PETIT'\nS21.G00.40.001,'01022020'\nS21.G00.30.002,'GRAND'\nS21.G00.60.001,'01'\nS21.G00.60.002,'01022026'\n");
        lecteur.Individus().SelectMany(i => i.Valeur.Contrats).Sum(c => c.Arrets.Count()).ShouldBe(0);
        lecteur.Anomalies.Select(a => (a.Code, a.Ligne)).First().ShouldBe(("dsn.orphelin", 15));
    }

    [Theory]
    [InlineData("16", null)]
    [InlineData("15", "dsn.total")]
    public void Anomalies_TotalOfTheFile_IsChecked(string total, string? code)
    {
        using var lecteur = Ouvrir(Entete + $"S21.G00.30.001,'1850578006084'\nS21.G00.30.002,'PETIT'\nS21.G00.40.001,'01022020'\nS90.G00.90.001,'{total}'\nS90.G00.90.002,'1'\n");
        lecteur.Individus().Count().ShouldBe(1);
        lecteur.Anomalies.Select(a => a.Code).FirstOrDefault().ShouldBe(code);
    }

    [Theory]
    [InlineData("1252")]
    [InlineData("utf-8")]
    public void Lire_EitherEncoding_GivesTheAccents(string nom)
    {
        using var lecteur = LecteurDsn.Ouvrir(Texte(Deux, nom == "1252" ? Windows1252 : null)).Valeur;
        lecteur.Individus().First().Valeur.Prenoms.ShouldBe("Élodie");
    }

    [Fact]
    public void Ouvrir_NotADsn_IsRefused()
    {
        LecteurDsn.Ouvrir(Texte("Nom;Prénom\n")).Refus.Code.ShouldBe("dsn.forme");
        LecteurDsn.Ouvrir(Octets()).Refus.Code.ShouldBe("fichier.vide");
        LecteurDsn.Ouvrir(new FluxAnnonce(200L * 1024 * 1024)).Refus.Code.ShouldBe("fichier.taille");
    }

    [Fact]
    public void Lire_EndlessLineOrWorker_IsRefused()
    {
        using var longue = Ouvrir(Entete + new string('x', 2_000_000));
        longue.Individus().Last().Refus.Code.ShouldBe("tableau.ligne");
        using var nul = Ouvrir(Entete + "S21.G00.30.002,'\0'\n");
        nul.Individus().Last().Refus.Code.ShouldBe("tableau.binaire");
        using var sansFin = Ouvrir(Entete + "S21.G00.30.002,'PETIT'\n" + string.Concat(Enumerable.Repeat("S21.G00.40.001,'01022020'\n", 30_000)));
        sansFin.Individus().Last().Refus.Code.ShouldBe("dsn.individu");
    }

    private static LecteurDsn Ouvrir(string texte) => LecteurDsn.Ouvrir(Texte(texte, Encoding.Latin1)).Valeur;
}
