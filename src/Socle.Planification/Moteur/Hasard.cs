using System.Numerics;

namespace Socle.Planification.Moteur;

/// <summary>A small generator (xoshiro256**) that gives the same numbers on every machine. Draws plans, keeps no secret.</summary>
internal sealed class Hasard
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public Hasard(ulong graine)
    {
        (a, b, c, d) = (Melange(ref graine), Melange(ref graine), Melange(ref graine), Melange(ref graine));
    }

    public ulong Suivant()
    {
        var resultat = BitOperations.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = BitOperations.RotateLeft(d, 45);
        return resultat;
    }

    /// <summary>From zero to before <paramref name="borne"/>.</summary>
    public int Entier(int borne) => (int)((Suivant() >> 32) * (ulong)borne >> 32);

    /// <summary>From zero to before one.</summary>
    public double Fraction() => (Suivant() >> 11) * (1.0 / (1UL << 53));

    private static ulong Melange(ref ulong etat)
    {
        var z = etat += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
