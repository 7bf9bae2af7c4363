using Socle.Dossier.Mesures;
using Socle.Dossier.Mesures.Dessins;

namespace Socle.Dossier.Tests.Mesures;

public sealed class VisionTests
{
    [Theory]
    [InlineData("8/10", "8/10", 8.0, null)]
    [InlineData("0,8", "8/10", 8.0, null)]
    [InlineData("1.0", "10/10", 10.0, null)]
    [InlineData("12/10", "12/10", 12.0, null)]
    [InlineData("1/20", "1/20", 0.5, null)]
    [InlineData("1/200", "1/200", 0.05, null)]
    [InlineData("p2", "P2", null, 2.0)]
    [InlineData("Parinaud 1,5", "P1,5", null, 1.5)]
    [InlineData("cld", "CLD", null, null)]
    [InlineData("AVL", "AVL", null, null)]
    public void Acuite_AsWritten_IsRead(string texte, string garde, double? dixiemes, double? parinaud)
    {
        var acuite = Acuite.Lire(texte).Valeur;
        (acuite.Texte, (double?)acuite.Dixiemes, (double?)acuite.Parinaud).ShouldBe((garde, dixiemes, parinaud));
    }

    [Theory]
    [InlineData("", "mesure.acuite.vide")]
    [InlineData("dix", "mesure.acuite.forme")]
    [InlineData("25/10", "mesure.acuite.forme")]
    [InlineData("1/0", "mesure.acuite.forme")]
    [InlineData("1/2/3", "mesure.acuite.forme")]
    [InlineData("P40", "mesure.acuite.parinaud")]
    [InlineData("P", "mesure.acuite.parinaud")]
    public void Acuite_Wrong_IsRefused(string texte, string code) => Acuite.Lire(texte).Refus.Code.ShouldBe(code);

    [Fact]
    public void Tableau_WithAnOlderOne_SaysWhatItWas()
    {
        var tableau = TableauVision.Dresser(Examen("8/10", "10/10"), "Vision du 03/03/2026", Examen("10/10", "10/10"));
        tableau.Colonnes.ShouldBe(["Vision", "Œil droit", "Œil gauche", "Deux yeux"]);
        tableau.Lignes[0].ShouldBe(["de loin, avec correction", "8/10 (avant : 10/10)", "10/10", "–"]);
        tableau.Lignes[1].ShouldBe(["Vision des couleurs", "anomalie du vert (Ishihara, 9 planches lues sur 13)", "", ""]);
        tableau.Html().ShouldContain("<th scope=\"row\">de loin, avec correction</th>");
    }

    [Fact]
    public void Creer_TwiceTheSameEye_IsRefused() =>
        ExamenVision.Creer([Mesure(Oeil.Droit, "8/10"), Mesure(Oeil.Droit, "9/10")]).Refus.Code.ShouldBe("mesure.vision.double");

    private static ExamenVision Examen(string droit, string gauche) => ExamenVision.Creer(
        [Mesure(Oeil.Droit, droit), Mesure(Oeil.Gauche, gauche)], new VisionCouleurs("Ishihara", ResultatCouleurs.Deutan, 9, 13)).Valeur;

    private static MesureAcuite Mesure(Oeil oeil, string texte) => new(DistanceVision.Loin, oeil, true, Acuite.Lire(texte).Valeur);
}
