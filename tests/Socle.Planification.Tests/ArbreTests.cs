using Socle.Planification.Moteur;

namespace Socle.Planification.Tests;

/// <summary>Weights summed over a stretch and given back to each session, against the plain sum, whatever the spread of prices.</summary>
public sealed class ArbreTests
{
    private const int Duree = 30;

    [Theory]
    [InlineData(1, 50, 0.5), InlineData(2, 50, 0.01), InlineData(7, 2, 0.02), InlineData(16, 40, 1), InlineData(365, 37, 0.03), InlineData(365, 37, 30)]
    public void Tronçon_PrixSerresOuEcartes_VautLaSommeEtRendLesParts(int nombre, double prixAuPlus, double temperature)
    {
        var hasard = new Random(nombre);
        var minute = Enumerable.Range(0, nombre).Select(_ => hasard.NextDouble() * prixAuPlus).ToArray();
        var arbre = new Arbre([.. Enumerable.Range(0, nombre)], Duree);
        arbre.Remplir(minute, temperature);
        var (charge, attendue) = (new double[nombre], new double[nombre]);
        for (var essai = 0; essai < 50; essai++)
        {
            var debut = hasard.Next(nombre);
            var fin = debut + 1 + hasard.Next(nombre - debut);
            var reference = minute[debut..fin].Min() * Duree;
            var poids = Enumerable.Range(debut, fin - debut).Select(s => (Seance: s, Poids: Math.Exp((reference - minute[s] * Duree) / temperature))).ToList();

            arbre.Tronçon(debut, fin, reference, 0).ShouldBe(poids.Sum(p => p.Poids), 1e-4 * poids.Count);

            arbre.Tronçon(debut, fin, reference, 2);
            poids.ForEach(p => attendue[p.Seance] += 2 * p.Poids);
        }
        arbre.Rendre(charge);
        charge.Zip(attendue).ShouldAllBe(c => Math.Abs(c.First - c.Second) < 1e-2);
    }

    [Fact]
    public void Remplir_DeNouveau_NeGardeRienDAvant()
    {
        var arbre = new Arbre([0, 1], Duree);
        arbre.Remplir([0, 50], 0.01);
        arbre.Tronçon(0, 2, 0, 1);
        arbre.Remplir([1, 1], 10);
        var charge = new double[2];

        arbre.Rendre(charge);

        charge.ShouldBe([0, 0]);
    }
}
