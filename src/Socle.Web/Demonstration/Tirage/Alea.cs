using System.Numerics;

namespace Socle.Web.Demonstration.Tirage;

/// <summary>
/// Pseudo-random draws (xoshiro256**, seeded by SplitMix64) that are the same on every machine and every version of .NET:
/// integers and basic floating-point operations only, no library function whose last digit may differ.
/// </summary>
internal sealed class Alea
{
    private readonly ulong[] etat = new ulong[4];

    /// <param name="graine">Seed of the whole service.</param>
    /// <param name="fil">Thread of draws: one per company, so that a change in one leaves the others as they were.</param>
    public Alea(long graine, long fil = 0)
    {
        var graineMelangee = unchecked(((ulong)graine * 0x9E3779B97F4A7C15UL) ^ ((ulong)fil * 0xD1B54A32D192ED03UL));
        for (var i = 0; i < etat.Length; i++)
        {
            graineMelangee = unchecked(graineMelangee + 0x9E3779B97F4A7C15UL);
            var z = graineMelangee;
            z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
            z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
            etat[i] = z ^ (z >> 31);
        }
    }

    /// <summary>From 0 included to <paramref name="borne"/> excluded.</summary>
    public int Entier(int borne) => (int)(((UInt128)Suivant() * (ulong)borne) >> 64);

    /// <summary>Both bounds included.</summary>
    public int Entre(int minimum, int maximum) => maximum <= minimum ? minimum : minimum + Entier(maximum - minimum + 1);

    /// <summary>From 0 included to 1 excluded.</summary>
    public double Reel() => (Suivant() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probabilite) => Reel() < probabilite;

    public T Parmi<T>(IReadOnlyList<T> choix) => choix[Entier(choix.Count)];

    /// <summary>Exponential law by von Neumann's comparisons: no logarithm.</summary>
    public double Exponentielle(double moyenne)
    {
        for (var entiere = 0; ; entiere++)
        {
            var premier = Reel();
            var longueur = 1;
            for (double precedent = premier, suivant = Reel(); suivant < precedent; suivant = Reel())
            {
                precedent = suivant;
                longueur++;
            }
            if (longueur % 2 == 1)
            {
                return moyenne * (entiere + premier);
            }
        }
    }

    /// <summary>Number of events of a Poisson process over a length of time.</summary>
    public int Evenements(double attendus)
    {
        var nombre = 0;
        for (var t = Exponentielle(1); t < attendus; t += Exponentielle(1))
        {
            nombre++;
        }
        return nombre;
    }

    public void Melanger<T>(Span<T> elements)
    {
        for (var i = elements.Length - 1; i > 0; i--)
        {
            var j = Entier(i + 1);
            (elements[i], elements[j]) = (elements[j], elements[i]);
        }
    }

    private ulong Suivant()
    {
        var resultat = unchecked(BitOperations.RotateLeft(unchecked(etat[1] * 5), 7) * 9);
        var t = etat[1] << 17;
        etat[2] ^= etat[0];
        etat[3] ^= etat[1];
        etat[1] ^= etat[2];
        etat[0] ^= etat[3];
        etat[2] ^= t;
        etat[3] = BitOperations.RotateLeft(etat[3], 45);
        return resultat;
    }
}
