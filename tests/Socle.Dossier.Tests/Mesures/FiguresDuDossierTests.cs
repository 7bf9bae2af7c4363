using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Mesures;
using Socle.Dossier.Mesures.Dessins;
using Socle.Noyau;

namespace Socle.Dossier.Tests.Mesures;

/// <summary>What is drawn of a file: each measure with its norm, its history and its table.</summary>
public sealed class FiguresDuDossierTests
{
    private static readonly DateOnly Naissance = new(1980, 6, 1);

    [Fact]
    public void De_DossierVide_NeDessineRien() => FiguresDuDossier.De([], Sexe.Feminin, Naissance).ShouldBeEmpty();

    [Fact]
    public void De_TensionEtPoids_ReperesHistoriqueEtTableau()
    {
        var figures = FiguresDuDossier.De(
            [Le(2024, new Constantes(128, 78, 60, 70, 170, null)), Le(2026, new Constantes(145, 92, 62, 74, 170, null))], Sexe.Feminin, Naissance).ToDictionary(f => f.Cle);

        figures.Keys.ShouldBe(["tension", "imc", "poids"]);
        figures["tension"].Lectures[0].ShouldBe("Le 02/03/2026 : 145/92\u00A0mmHg, au niveau d’une hypertension de grade 1.");
        figures["tension"].Svg!.ShouldContain("mesure-repere");
        figures["tension"].Tableau.Lignes.Count.ShouldBe(2);
        figures["imc"].Lectures[0].ShouldContain("surpoids");
        figures.Values.ShouldAllBe(f => f.Svg == null || !f.Svg.Contains("style=", StringComparison.Ordinal));
        figures["tension"].Normes.Single().Source.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void De_CinqAudiogrammes_SuperposeLePremierEtLesDerniers()
    {
        var figures = FiguresDuDossier.De(Enumerable.Range(2022, 5).Select(an => Le(an, Audiogramme(an - 2012))), Sexe.Feminin, Naissance);

        var figure = figures.Single();
        figure.Titre.ShouldBe("Audiogramme du 02/03/2026");
        figure.Svg!.ShouldContain("pointillés : 02/03/2022, 02/03/2024, 02/03/2025");
        figure.Svg!.ShouldContain("audio-ancien-3");
        figure.Tableau.Colonnes.ShouldContain("Écart droite");
        figure.Lectures.ShouldContain(l => l.Contains("tableau n° 42", StringComparison.Ordinal));
    }

    [Fact]
    public void De_Spirometrie_CompareAvecLaTailleSinonDitCeQuiManque()
    {
        var souffle = new SpirometrieEcrite([new(3.0m, 3.7m, 6.7m, null, null, null, null), new(2.95m, 3.62m, null, null, null, null, null)], [], "SPIRO");

        var sans = FiguresDuDossier.De([Le(2026, souffle)], Sexe.Feminin, Naissance).Single();
        sans.Svg.ShouldBeNull();
        sans.Lectures[0].ShouldContain("Sans la taille");
        var avec = FiguresDuDossier.De([Le(2025, new Constantes(null, null, null, null, 168, null)), Le(2026, souffle)], Sexe.Feminin, Naissance).Single();
        avec.Svg!.ShouldContain("mesure-limite");
        avec.Normes.ShouldContain(ReferenceCeca.Norme);
        avec.Lectures.ShouldContain("Les deux meilleurs essais sont comparables.");
        FiguresDuDossier.De([Le(2025, new Constantes(null, null, null, null, 168, null)), Le(2026, souffle)], null, Naissance).Single().Lectures[0].ShouldContain("hors de ce qui est encodé");
    }

    [Fact]
    public void De_Vision_UnTableauAvecLAncienne()
    {
        VisionEcrite Vision(string acuite) => new([new(DistanceVision.Loin, Oeil.Droit, false, acuite)], null, null);

        var figure = FiguresDuDossier.De([Le(2024, Vision("10/10")), Le(2026, Vision("6/10"))], Sexe.Feminin, Naissance).Single();

        figure.Svg.ShouldBeNull();
        figure.Tableau.Lignes.Single()[1].ShouldBe("6/10 (avant : 10/10)");
    }

    [Fact]
    public void Tableau_DUnElement_DitSesValeurs()
    {
        FiguresDuDossier.Tableau(Audiogramme(10))!.Lignes.Count.ShouldBe(4);
        FiguresDuDossier.Tableau(new ResultatsEcrits([new("socle", "SPO2", "Saturation", 98, "%", null, 95, null)], null))!.Lignes.Single().ShouldBe(["Saturation", "98\u00A0%", "au moins 95"]);
        FiguresDuDossier.Tableau(new Observation("x")).ShouldBeNull();
    }

    private static AudiogrammeEcrit Audiogramme(int decibels) => new(
        [.. from o in Enum.GetValues<Oreille>() from f in new[] { 500, 1000, 2000, 4000 } select new Seuil(o, Conduction.Aerienne, f, decibels)], "AUDIO");

    private static ElementDossier Le(int annee, Contenu contenu) => new(
        new Ecrit
        {
            Id = Id<Ecrit>.Nouveau(),
            DossierId = Id<Dmst>.Nouveau(),
            ElementId = Id<Ecrit>.Nouveau(),
            Version = 1,
            Bloc = contenu.Genre.Bloc(),
            Genre = contenu.Genre,
            Jour = new(annee, 3, 2),
            Origine = OrigineEcrit.Appareil,
            AuteurNom = "essai",
            EcritLe = new(annee, 3, 2, 0, 0, 0, DateTimeKind.Utc),
            EnVigueur = true,
            Contenu = [],
        },
        contenu, null);
}
