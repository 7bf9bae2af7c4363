using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Personnes;

/// <summary>Draws women and men as each trade has them, leaning all trades a little so that the whole comes to the published share.</summary>
internal sealed class PartDeFemmes(double visee)
{
    /// <summary>Workers over which the lean settles.</summary>
    private const double Inertie = 400;

    private int nombre;
    private int femmes;

    public bool Tirer(double part, Alea alea)
    {
        var penchant = Math.Clamp(((visee * nombre) - femmes) / Inertie, -0.25, 0.25);
        // Trades that are all of one sex stay so: the lean is strongest in the middle.
        var femme = alea.Chance(part + (4 * penchant * part * (1 - part)));
        nombre++;
        femmes += femme ? 1 : 0;
        return femme;
    }
}
