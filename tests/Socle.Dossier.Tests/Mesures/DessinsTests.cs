using System.Xml.Linq;
using Socle.Dossier.Mesures;
using Socle.Dossier.Mesures.Dessins;
using Socle.Noyau;

namespace Socle.Dossier.Tests.Mesures;

public sealed class DessinsTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Dessins_Each_IsXmlWithTitleDescriptionAndNoStyle()
    {
        foreach (var dessin in Tous())
        {
            var svg = XElement.Parse(dessin.Svg);
            svg.Element(s_svg + "title")!.Value.ShouldBe(dessin.Titre);
            svg.Element(s_svg + "desc")!.Value.ShouldBe(dessin.Description);
            ((string)svg.Attribute("role")!).ShouldBe("img");
            svg.DescendantsAndSelf().Attributes().ShouldNotContain(a => a.Name.LocalName == "style" || a.Name.LocalName == "fill" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            dessin.Svg.ShouldNotContain("NaN");
            dessin.Tableau.Lignes.ShouldAllBe(l => l.Count == dessin.Tableau.Colonnes.Count);
            XElement.Parse(dessin.Tableau.Html()).Elements().Single().Name.LocalName.ShouldBe("table");
        }
    }

    /// <summary>Classes used in the drawings are those of the style sheet, so that none is drawn in black by default.</summary>
    [Fact]
    public void Dessins_Classes_AreInTheStyleSheet()
    {
        var css = File.ReadAllText(Path.Combine(Racine(), "src/Socle.Espaces/wwwroot/socle.css"));
        var classes = Tous().SelectMany(d => XElement.Parse(d.Svg).DescendantsAndSelf().Attributes("class")).SelectMany(a => a.Value.Split(' ')).Distinct();
        classes.Where(c => c is not ("audiogramme" or "spirometrie" or "historique")).ShouldAllBe(c => css.Contains($".{c}", StringComparison.Ordinal));
    }

    [Fact]
    public void Audiogramme_RightIsCirclesLeftIsCrosses_AndLouderIsLower()
    {
        var svg = XElement.Parse(DessinAudiogramme.Dessiner(AudiogrammeTests.Aerien("10 20 30 60", "10 20 30 60"), "a").Svg);
        var signes = svg.Elements(s_svg + "g").Where(g => g.Element(s_svg + "title") is not null).ToList();
        signes.Where(g => g.Attribute("class")!.Value.Contains("audio-droite")).ShouldAllBe(g => g.Element(s_svg + "circle") != null);
        signes.Where(g => g.Attribute("class")!.Value.Contains("audio-gauche")).ShouldAllBe(g => g.Element(s_svg + "path") != null);
        var hauteurs = signes.Select(g => g.Element(s_svg + "circle")).OfType<XElement>().Select(c => (double)c.Attribute("cy")!).ToList();
        hauteurs.ShouldBe(hauteurs.Order());
    }

    [Fact]
    public void Audiogramme_Description_SaysTheLossOfEachEar() =>
        DessinAudiogramme.Dessiner(AudiogrammeTests.Aerien("40 40 40 45", "10 10 10 10"), "a").Description
            .ShouldBe("Oreille droite : perte tonale moyenne 42 dB, déficience moyenne. Oreille gauche : perte tonale moyenne 10 dB, audition normale ou subnormale.");

    [Fact]
    public void Audiogramme_Table_HasFrequenciesDownAndEarsAcross()
    {
        var tableau = DessinAudiogramme.Dessiner(AudiogrammeTests.Aerien("10 20 30 60", "-5 0 5 10"), "a", null, [(new(2024, 3, 3), AudiogrammeTests.Aerien("10 20 30 40", "0 0 0 0"))]).Tableau;
        tableau.Colonnes.ShouldBe(["Hz", "Droite, aérienne", "Gauche, aérienne", "Écart droite", "Écart gauche"]);
        tableau.Lignes[0].ShouldBe(["500", "10", "\u22125", "0", "\u22125"]);
        tableau.Lignes[3].ShouldBe(["4000", "60", "10", "+20", "+10"]);
    }

    [Fact]
    public void Spirometrie_UnderTheLimit_IsToldInWordsToo()
    {
        var basse = Spirometrie.Creer([EssaiSpirometrie.Creer(2, 4).Valeur]).Valeur;
        var dessin = DessinSpirometrie.Dessiner(basse, Sexe.Masculin, 50, 183, "s").Valeur;
        dessin.Description.ShouldContain("Sous la limite inférieure de la normale : VEMS, VEMS/CVF.");
        dessin.Tableau.Lignes[0][3].ShouldBe("3,09 (sous)");
    }

    [Fact]
    public void Historique_SeriesName_IsEncoded()
    {
        var dessin = DessinHistorique.Dessiner("<b>Poids</b>", "kg", [new("a & b", [(new(2020, 1, 1), 70)])], "h\" onload=\"x").Valeur;
        dessin.Svg.ShouldNotContain("<b>");
        dessin.Svg.ShouldNotContain("onload=");
        XElement.Parse(dessin.Svg).Element(s_svg + "title")!.Value.ShouldBe("<b>Poids</b>");
    }

    [Fact]
    public void Historique_NoPoint_IsRefused() => DessinHistorique.Dessiner("Poids", "kg", [new("Poids", [])], "h").Refus.Code.ShouldBe("dessin.historique.vide");

    [Fact]
    public void Historique_TimeIsToScale()
    {
        var svg = XElement.Parse(DessinHistorique.Dessiner("Poids", "kg", [new("Poids", [(new(2010, 1, 1), 70), (new(2020, 1, 1), 75), (new(2022, 1, 1), 75)])], "h").Valeur.Svg);
        var x = svg.Elements(s_svg + "g").Where(g => g.Element(s_svg + "title") is not null).Select(g => (double)g.Element(s_svg + "circle")!.Attribute("cx")!).ToList();
        ((x[1] - x[0]) / (x[2] - x[1])).ShouldBe(5, 0.1);
    }

    internal static IEnumerable<Dessin> Tous()
    {
        var complet = Audiogramme.Creer([
            .. Audiogramme.Frequences.Select((f, i) => new Seuil(Oreille.Droite, Conduction.Aerienne, f, (i * 8) - 10)),
            .. Audiogramme.Frequences.Select((f, i) => new Seuil(Oreille.Gauche, Conduction.Aerienne, f, 10 + (i * 5), Masque: i > 5, NonPercu: f == 8000)),
            new(Oreille.Droite, Conduction.Osseuse, 1000, 10), new(Oreille.Droite, Conduction.Osseuse, 2000, 20, Masque: true),
            new(Oreille.Gauche, Conduction.Osseuse, 1000, 15), new(Oreille.Gauche, Conduction.Osseuse, 2000, 25, Masque: true),
        ]).Valeur;
        yield return DessinAudiogramme.Dessiner(complet, "un", new(2026, 3, 3), [(new(2024, 3, 3), AudiogrammeTests.Aerien("5 5 5 5", "5 5 5 5"))]);
        var spirometrie = Spirometrie.Creer([EssaiSpirometrie.Creer(2.8m, 4.1m, 7.2m, 2.1m, 6, 3.2m, 1).Valeur]).Valeur;
        yield return DessinSpirometrie.Dessiner(spirometrie, Sexe.Feminin, 44, 168, "deux", new(2026, 3, 3)).Valeur;
        yield return DessinHistorique.Dessiner("Tension", "mmHg",
            [new("Systolique", [(new(2016, 5, 1), 128), (new(2019, 5, 1), 142), (new(2026, 3, 3), 138)]), new("Diastolique", [(new(2016, 5, 1), 78), (new(2026, 3, 3), 88)], 2)],
            "trois", new Repere("140", 140), new Repere("90", 90)).Valeur;
        yield return DessinHistorique.Dessiner("Poids", "kg", [new("Poids", [(new(2026, 3, 3), 80.5m)], 3)], "quatre").Valeur;
    }

    internal static string Racine()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Path.Combine(dossier.FullName, "Socle.slnx")))
        {
            dossier = dossier.Parent;
        }
        return dossier!.FullName;
    }
}
