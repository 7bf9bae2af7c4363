using System.Globalization;
using System.Runtime.InteropServices;
using Socle.Noyau;

namespace Socle.Web.Demonstration.Identites;

/// <summary>
/// NIR with their key, true to the sex, year, month and department of birth, that belong to no one: the commune is numbered
/// 950 to 999. In no department do communes go beyond 909 (Pas-de-Calais), and no country is numbered in that range.
/// </summary>
internal sealed class NumerosNir
{
    private const int PremiereCommune = 950;
    private const int ParCommune = 999;

    /// <summary>Numbers given so far to the same sex, year, month and department.</summary>
    private readonly Dictionary<string, int> rangs = [];

    public Nir Suivant(bool femme, DateOnly naissance, string departement)
    {
        var debut = string.Create(CultureInfo.InvariantCulture, $"{(femme ? 2 : 1)}{naissance.Year % 100:00}{naissance.Month:00}{departement}");
        ref var rang = ref CollectionsMarshal.GetValueRefOrAddDefault(rangs, debut, out _);
        // Communes first, and a stride prime with 999: neighbours look unlike, and no pair comes out twice.
        var (commune, tour) = (rang % 50, rang / 50);
        var ordre = 1 + (((7 * tour) + (37 * commune)) % ParCommune);
        rang++;
        if (rang >= 50 * ParCommune)
        {
            throw new InvalidOperationException("No number is left for this birth.");
        }
        return Nir.Lire(string.Create(CultureInfo.InvariantCulture, $"{debut}{PremiereCommune + commune:000}{ordre:000}")).Valeur;
    }
}
