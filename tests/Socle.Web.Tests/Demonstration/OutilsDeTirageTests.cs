using Socle.Web.Commandes;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Tests.Demonstration;

public sealed class OutilsDeTirageTests
{
    [Fact]
    public void Tirer_GraineConnue_DonneToujoursLesMemesNombres()
    {
        var alea = new Alea(27, 1);

        // Written once: a change here would change every demo.
        Enumerable.Range(0, 6).Select(_ => alea.Entier(1_000_000)).ShouldBe(Attendus);
    }

    private static readonly int[] Attendus = [399_056, 518_724, 790_979, 617_208, 933_703, 303_850];

    [Fact]
    public void Exponentielle_BeaucoupDeTirages_ALaMoyenneDemandee()
    {
        var alea = new Alea(5);

        Enumerable.Range(0, 50_000).Average(_ => alea.Exponentielle(40)).ShouldBe(40, 1);
    }

    [Theory]
    [InlineData(10, new[] { 1.0, 1, 1 }, new[] { 4, 3, 3 })]
    [InlineData(7, new[] { 0.0, 2, 1 }, new[] { 0, 5, 2 })]
    public void Partager_SansPlafond_SuitLesPoidsEtTombeJuste(int total, double[] poids, int[] attendu) =>
        Repartition.Partager(total, poids).ShouldBe(attendu);

    [Fact]
    public void Partager_AvecPlafonds_NeLesDepasseJamais() =>
        Repartition.Partager(10, [9.0, 1, 0], [4, 3, 5]).ShouldBe([4, 3, 3]);

    [Fact]
    public void Dire_HorsDUnTerminal_EcritUneLigneParEtapeEtParQuart()
    {
        using var sortie = new StringWriter();
        var barre = new BarreProgression(sortie, terminal: false);

        for (var i = 0; i <= 100; i++)
        {
            barre.Dire("Essai", i, 100);
        }
        barre.Terminer("100 lignes");

        var lignes = sortie.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        lignes[..4].ShouldBe(["  Essai", "  Essai : 25 %", "  Essai : 50 %", "  Essai : 75 %"]);
        lignes[4].ShouldStartWith("  ✔ Essai : 100 lignes (");
        sortie.ToString().ShouldNotContain("\r\u001b");
    }
}
