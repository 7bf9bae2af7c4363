using Socle.Noyau;

namespace Socle.Travailleurs.Tests.Outils;

/// <summary>Numbers of invented people.</summary>
internal static class Nirs
{
    /// <summary>A woman born in May 1990 at Évreux.</summary>
    public static string Lucie => Complet("2900527229001");

    public static string Complet(string treize) => Nir.Lire(treize).Valeur.ToString();
}
