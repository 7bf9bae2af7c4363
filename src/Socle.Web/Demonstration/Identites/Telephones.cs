using System.Globalization;
using Socle.Noyau;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Identites;

/// <summary>Numbers that ring nowhere: the ranges the Arcep keeps for works of fiction (décision n° 2018-0881, annexe 1).</summary>
internal static class Telephones
{
    /// <summary>First six digits; the last is the range of mobile numbers.</summary>
    public static IReadOnlyList<string> Tranches { get; } = ["026191", "019900", "035301", "046571", "053649", "063998"];

    public static string Fixe(Alea alea) => Numero(alea.Chance(0.9) ? Tranches[0] : Tranches[alea.Entre(1, 4)], alea);

    public static string Mobile(Alea alea) => Numero(Tranches[5], alea);

    private static string Numero(string tranche, Alea alea) =>
        Telephone.Lire(string.Create(CultureInfo.InvariantCulture, $"{tranche}{alea.Entier(10_000):0000}")).Valeur.ToString();
}
