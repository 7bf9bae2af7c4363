using System.Globalization;
using Socle.Noyau;

namespace Socle.Web.Demonstration.Identites;

/// <summary>
/// SIREN and SIRET that pass their keys and belong to no one. A SIREN in 21 to 27 is that of a public body: the two digits that
/// follow are its department. No department is numbered 00 or 96, so that no such number was or will be given.
/// </summary>
internal sealed class NumerosSiren
{
    private const int ParTranche = 10_000;
    private int suivant;

    public Siren Suivant()
    {
        var (rang, tranche) = (suivant / 14, suivant % 14);
        suivant++;
        if (rang >= ParTranche)
        {
            throw new InvalidOperationException("The demo holds at most 140,000 companies.");
        }
        var departement = tranche < 7 ? "96" : "00";
        // A stride prime with the slice keeps neighbours from following each other.
        return AvecCle<Siren>(string.Create(CultureInfo.InvariantCulture, $"{21 + (tranche % 7)}{departement}{(rang * 7_919) % ParTranche:0000}"), Siren.Lire);
    }

    /// <summary>The n-th establishment of a company, from 1.</summary>
    public static Siret Etablissement(Siren siren, int rang) =>
        AvecCle<Siret>(string.Create(CultureInfo.InvariantCulture, $"{siren}{rang:0000}"), Siret.Lire);

    private static T AvecCle<T>(string sansCle, Func<string, Resultat<T>> lire)
    {
        for (var cle = 0; cle < 10; cle++)
        {
            if (lire(string.Create(CultureInfo.InvariantCulture, $"{sansCle}{cle}")).Reussit(out var numero, out _))
            {
                return numero;
            }
        }
        throw new InvalidOperationException("No key fits.");
    }
}
