namespace Socle.Planification.Moteur;

/// <summary>
/// The weights of the sessions of a group for visits of one duration, summed over any stretch in a few additions, and given back
/// to each session the same way.
/// </summary>
internal sealed class Arbre(int[] seances, int duree)
{
    /// <summary>A weight smaller than the exponential of this would be lost beside the greatest.</summary>
    private const double Etendue = 500;

    private readonly int nombre = seances.Length;
    private readonly double[] poids = new double[seances.Length * 2];
    private readonly double[] rendu = new double[seances.Length * 2];

    /// <summary>The lowest price of the group for this duration: weights are relative to it.</summary>
    public double Moindre { get; private set; }

    public void Remplir(double[] minute, double temperature)
    {
        Moindre = double.MaxValue;
        foreach (var s in seances)
        {
            Moindre = Math.Min(Moindre, minute[s] * duree);
        }
        for (var i = 0; i < nombre; i++)
        {
            poids[nombre + i] = Math.Exp((Moindre - minute[seances[i]] * duree) / temperature);
        }
        for (var n = nombre - 1; n > 0; n--)
        {
            poids[n] = poids[2 * n] + poids[2 * n + 1];
        }
        Array.Clear(rendu);
    }

    /// <summary>Whether a stretch whose best costs this much still weighs something here.</summary>
    public bool Voit(double cout, double temperature) => cout - Moindre < Etendue * temperature;

    public double Tronçon(int debut, int fin, double facteur, double part)
    {
        var (somme, prise) = (0.0, facteur * part);
        for (var (g, d) = (debut + nombre, fin + nombre); g < d; g >>= 1, d >>= 1)
        {
            if ((g & 1) == 1)
            {
                rendu[g] += prise;
                somme += poids[g++];
            }
            if ((d & 1) == 1)
            {
                rendu[--d] += prise;
                somme += poids[d];
            }
        }
        return somme * facteur;
    }

    public void Rendre(double[] charge)
    {
        for (var n = 1; n < nombre; n++)
        {
            rendu[2 * n] += rendu[n];
            rendu[2 * n + 1] += rendu[n];
        }
        for (var i = 0; i < nombre; i++)
        {
            charge[seances[i]] += rendu[nombre + i] * poids[nombre + i];
        }
    }
}
