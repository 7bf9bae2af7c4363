using Socle.Dossier.Mesures;

namespace Socle.Dossier.Tests.Mesures;

public sealed class AudiogrammeTests
{
    private static readonly int[] s_conversation = [500, 1000, 2000, 4000];

    /// <summary>Thresholds at 500, 1000, 2000, 4000 Hz of each ear, what a doctor computes by hand.</summary>
    [Theory]
    [InlineData("10 10 15 20", "10 15 15 20", 13.75, 15, false, DegreAuditif.NormaleOuSubnormale)]
    [InlineData("20 20 20 20", "20 20 20 20", 20, 20, false, DegreAuditif.NormaleOuSubnormale)]
    [InlineData("20 20 20 25", "20 20 20 25", 21.25, 21.25, false, DegreAuditif.Legere)]
    [InlineData("20 25 40 55", "25 30 40 60", 35, 38.75, true, DegreAuditif.Legere)]
    [InlineData("20 25 40 50", "25 30 40 60", 33.75, 38.75, false, DegreAuditif.Legere)]
    [InlineData("40 40 40 45", "90 90 90 90", 41.25, 90, true, DegreAuditif.Moyenne)]
    public void Moyenne_ByHand_AgreesAndTableau42LooksAtTheBetterEar(string droite, string gauche, decimal moyenneD, decimal moyenneG, bool atteint, DegreAuditif degreD)
    {
        var audiogramme = Aerien(droite, gauche);
        IndicesAuditifs.Moyenne(audiogramme, Oreille.Droite).ShouldBe(moyenneD);
        IndicesAuditifs.Moyenne(audiogramme, Oreille.Gauche).ShouldBe(moyenneG);
        IndicesAuditifs.AtteintLeSeuilDuTableau42(audiogramme).ShouldBe(atteint);
        IndicesAuditifs.Degre(IndicesAuditifs.MoyenneBiap(audiogramme, Oreille.Droite)!.Value).ShouldBe(degreD);
    }

    [Fact]
    public void MoyennePonderee_TwoFourThreeOne_ByTen() =>
        IndicesAuditifs.MoyennePonderee(Aerien("10 20 30 60", "0 0 0 0"), Oreille.Droite).ShouldBe(((10 * 2) + (20 * 4) + (30 * 3) + 60) / 10m);

    [Theory]
    [InlineData(20, DegreAuditif.NormaleOuSubnormale)]
    [InlineData(21, DegreAuditif.Legere)]
    [InlineData(40, DegreAuditif.Legere)]
    [InlineData(41, DegreAuditif.Moyenne)]
    [InlineData(70, DegreAuditif.Moyenne)]
    [InlineData(71, DegreAuditif.Severe)]
    [InlineData(90, DegreAuditif.Severe)]
    [InlineData(91, DegreAuditif.Profonde)]
    [InlineData(119, DegreAuditif.Profonde)]
    [InlineData(120, DegreAuditif.Totale)]
    public void Degre_OnABound_IsBiaps(int moyenne, DegreAuditif degre) => IndicesAuditifs.Degre(moyenne).ShouldBe(degre);

    [Fact]
    public void MoyenneBiap_IsRoundedUpAndCountsWhatIsNotHeard120()
    {
        IndicesAuditifs.MoyenneBiap(Aerien("20 20 20 25", "0 0 0 0"), Oreille.Droite).ShouldBe(22);
        var sourd = Audiogramme.Creer([.. s_conversation.Select(f => new Seuil(Oreille.Droite, Conduction.Aerienne, f, 100, NonPercu: true))]).Valeur;
        IndicesAuditifs.MoyenneBiap(sourd, Oreille.Droite).ShouldBe(120);
    }

    [Fact]
    public void MoyenneBiapAsymetrique_OnlyBeyondFifteenDecibels()
    {
        IndicesAuditifs.MoyenneBiapAsymetrique(Aerien("20 20 20 20", "35 35 35 35")).ShouldBeNull();
        IndicesAuditifs.MoyenneBiapAsymetrique(Aerien("20 20 20 20", "40 40 40 40")).ShouldBe(26);
    }

    [Fact]
    public void Indices_OneFrequencyMissing_AreNotComputed()
    {
        var partiel = Audiogramme.Creer([new(Oreille.Droite, Conduction.Aerienne, 500, 40), new(Oreille.Droite, Conduction.Aerienne, 4000, 40)]).Valeur;
        IndicesAuditifs.Moyenne(partiel, Oreille.Droite).ShouldBeNull();
        IndicesAuditifs.MoyennePonderee(partiel, Oreille.Droite).ShouldBeNull();
        IndicesAuditifs.AtteintLeSeuilDuTableau42(partiel).ShouldBeNull();
    }

    [Theory]
    [InlineData(1200, 10, "mesure.audiogramme.frequence")]
    [InlineData(1000, -15, "mesure.audiogramme.decibels")]
    [InlineData(1000, 125, "mesure.audiogramme.decibels")]
    public void Creer_Wrong_IsRefused(int frequence, int decibels, string code) =>
        Audiogramme.Creer([new(Oreille.Droite, Conduction.Aerienne, frequence, decibels)]).Refus.Code.ShouldBe(code);

    [Fact]
    public void Creer_TwiceTheSameThreshold_IsRefused() =>
        Audiogramme.Creer([new(Oreille.Gauche, Conduction.Osseuse, 1000, 10), new(Oreille.Gauche, Conduction.Osseuse, 1000, 15)])
            .Refus.Code.ShouldBe("mesure.audiogramme.double");

    [Fact]
    public void Rinne_AirMinusBone_OnlyWhenBothWereHeard()
    {
        var audiogramme = Audiogramme.Creer([
            new(Oreille.Droite, Conduction.Aerienne, 1000, 45), new(Oreille.Droite, Conduction.Osseuse, 1000, 10, Masque: true),
            new(Oreille.Droite, Conduction.Aerienne, 2000, 120, NonPercu: true), new(Oreille.Droite, Conduction.Osseuse, 2000, 60),
        ]).Valeur;
        audiogramme.Rinne(Oreille.Droite, 1000).ShouldBe(35);
        audiogramme.Rinne(Oreille.Droite, 2000).ShouldBeNull();
        audiogramme.Rinne(Oreille.Gauche, 1000).ShouldBeNull();
    }

    [Fact]
    public void DepuisLe_Older_TellsWhatGotWorse() =>
        Aerien("10 10 15 35", "10 10 10 10").DepuisLe(Aerien("10 15 15 20", "10 10 10 10"))
            .Where(e => e.Ecart != 0).ShouldBe([(Oreille.Droite, 1000, -5), (Oreille.Droite, 4000, 15)]);

    internal static Audiogramme Aerien(string droite, string gauche) => Audiogramme.Creer(
    [
        .. Seuils(Oreille.Droite, droite), .. Seuils(Oreille.Gauche, gauche),
    ]).Valeur;

    private static IEnumerable<Seuil> Seuils(Oreille oreille, string decibels) =>
        decibels.Split(' ').Zip(s_conversation, (d, f) => new Seuil(oreille, Conduction.Aerienne, f, int.Parse(d, System.Globalization.CultureInfo.InvariantCulture)));
}
