using System.Numerics;

namespace Socle.Planification.Moteur;

/// <summary>The cheapest session of any stretch of a group, in two comparisons.</summary>
internal sealed class Minima
{
    private readonly Groupe[] groupes;
    private readonly int[][][] niveaux;

    public Minima(Groupe[] groupes)
    {
        this.groupes = groupes;
        niveaux = [.. groupes.Select(g => Enumerable.Range(0, BitOperations.Log2((uint)g.Seances.Length) + 1).Select(n => new int[g.Seances.Length - (1 << n) + 1]).ToArray())];
    }

    public void Calculer(double[] prix)
    {
        for (var g = 0; g < groupes.Length; g++)
        {
            var (seances, niveau) = (groupes[g].Seances, niveaux[g]);
            for (var i = 0; i < seances.Length; i++)
            {
                niveau[0][i] = i;
            }
            for (var n = 1; n < niveau.Length; n++)
            {
                var (dessous, moitie) = (niveau[n - 1], 1 << (n - 1));
                for (var i = 0; i < niveau[n].Length; i++)
                {
                    niveau[n][i] = Moindre(prix, seances, dessous[i], dessous[i + moitie]);
                }
            }
        }
    }

    /// <summary>The place of the cheapest, from <paramref name="debut"/> to before <paramref name="fin"/>; the stretch is not empty.</summary>
    public int Moindre(double[] prix, int groupe, int debut, int fin)
    {
        var n = BitOperations.Log2((uint)(fin - debut));
        var niveau = niveaux[groupe][n];
        return Moindre(prix, groupes[groupe].Seances, niveau[debut], niveau[fin - (1 << n)]);
    }

    private static int Moindre(double[] prix, int[] seances, int a, int b) => prix[seances[b]] < prix[seances[a]] ? b : a;
}
