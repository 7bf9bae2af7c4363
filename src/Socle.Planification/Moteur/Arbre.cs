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

    /// <summary>The same where prices are too far apart for one reference: each node is relative to its own least.</summary>
    private readonly double[] moindres = new double[seances.Length * 2];
    private readonly double[] poidsPropres = new double[seances.Length * 2];
    private readonly double[] renduPropre = new double[seances.Length * 2];

    private double temperature;
    private bool etendu;

    /// <summary>The lowest price of the group for this duration: weights are relative to it.</summary>
    public double Moindre { get; private set; }

    public void Remplir(double[] minute, double chaleur)
    {
        (temperature, Moindre) = (chaleur, double.MaxValue);
        var plusGrand = 0.0;
        foreach (var s in seances)
        {
            Moindre = Math.Min(Moindre, minute[s] * duree);
            plusGrand = Math.Max(plusGrand, minute[s] * duree);
        }
        etendu = plusGrand - Moindre >= Etendue * temperature;
        for (var i = 0; i < nombre; i++)
        {
            poids[nombre + i] = Math.Exp((Moindre - minute[seances[i]] * duree) / temperature);
        }
        for (var n = nombre - 1; n > 0; n--)
        {
            poids[n] = poids[2 * n] + poids[2 * n + 1];
        }
        Array.Clear(rendu);
        Array.Clear(renduPropre);
        if (etendu)
        {
            RemplirLesPropres(minute);
        }
    }

    public double Tronçon(int debut, int fin, double reference, double part) => etendu
        ? TronçonPropre(debut, fin, reference, part)
        : TronçonCommun(debut, fin, Math.Exp((reference - Moindre) / temperature), part);

    public void Rendre(double[] charge)
    {
        for (var n = 1; n < nombre; n++)
        {
            rendu[2 * n] += rendu[n];
            rendu[2 * n + 1] += rendu[n];
            if (etendu)
            {
                renduPropre[2 * n] += renduPropre[n] * Poids(moindres[n] - moindres[2 * n]);
                renduPropre[2 * n + 1] += renduPropre[n] * Poids(moindres[n] - moindres[2 * n + 1]);
            }
        }
        for (var i = 0; i < nombre; i++)
        {
            charge[seances[i]] += rendu[nombre + i] * poids[nombre + i] + renduPropre[nombre + i];
        }
    }

    private double Poids(double ecart) => Math.Exp(ecart / temperature);

    private void RemplirLesPropres(double[] minute)
    {
        for (var i = 0; i < nombre; i++)
        {
            (moindres[nombre + i], poidsPropres[nombre + i]) = (minute[seances[i]] * duree, 1);
        }
        for (var n = nombre - 1; n > 0; n--)
        {
            moindres[n] = Math.Min(moindres[2 * n], moindres[2 * n + 1]);
            poidsPropres[n] = poidsPropres[2 * n] * Poids(moindres[n] - moindres[2 * n]) + poidsPropres[2 * n + 1] * Poids(moindres[n] - moindres[2 * n + 1]);
        }
    }

    private double TronçonCommun(int debut, int fin, double facteur, double part)
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

    private double TronçonPropre(int debut, int fin, double reference, double part)
    {
        var somme = 0.0;
        for (var (g, d) = (debut + nombre, fin + nombre); g < d; g >>= 1, d >>= 1)
        {
            if ((g & 1) == 1)
            {
                somme += Prendre(g++, reference, part);
            }
            if ((d & 1) == 1)
            {
                somme += Prendre(--d, reference, part);
            }
        }
        return somme;
    }

    private double Prendre(int noeud, double reference, double part)
    {
        var ecart = reference - moindres[noeud];
        if (ecart < -Equilibre.Negligeable * temperature)
        {
            return 0;
        }
        var facteur = Poids(ecart);
        renduPropre[noeud] += facteur * part;
        return facteur * poidsPropres[noeud];
    }
}
