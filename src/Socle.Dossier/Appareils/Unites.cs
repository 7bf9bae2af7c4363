using Socle.Dossier.Mesures;
using Socle.Noyau;

namespace Socle.Dossier.Appareils;

/// <summary>Units of machines brought to ours. Without a unit ours is understood, since the bounds of the quantity then tell a slip
/// (4 310 is no volume in litres, 480 no flow in litres per second).</summary>
internal static class Unites
{
    /// <summary>Factors from the unit written to that of the quantity, both without spaces nor case.</summary>
    private static readonly (string Vers, string De, decimal Facteur)[] s_facteurs =
    [
        ("l", "ml", 0.001m), ("l", "cc", 0.001m), ("l", "cl", 0.01m), ("l", "liter", 1), ("l", "litre", 1), ("l", "litres", 1),
        ("l/s", "l/min", 1 / 60m), ("l/s", "ml/s", 0.001m), ("l/s", "l/sec", 1), ("l/s", "lps", 1),
        ("cm", "m", 100), ("cm", "mm", 0.1m), ("kg", "g", 0.001m),
        ("mmhg", "mm[hg]", 1), ("mmhg", "cmhg", 10), ("mmhg", "kpa", 7.50062m),
        ("battements/min", "bpm", 1), ("battements/min", "/min", 1), ("battements/min", "1/min", 1), ("battements/min", "{beats}/min", 1),
        ("g/l", "mg/dl", 0.01m), ("g/l", "mmol/l", 0.18016m), ("°c", "c", 1), ("°c", "cel", 1),
    ];

    public static Resultat<decimal> Convertir(ValeurAppareil valeur, Grandeur grandeur)
    {
        if (valeur.Nombre is not { } nombre)
        {
            return new Refus("appareil.nombre", $"{grandeur.Libelle} n’est pas un nombre.");
        }
        var (de, vers) = (Cle(valeur.Unite), Cle(grandeur.Unite));
        return de.Length == 0 || de == vers ? nombre
            : Array.Find(s_facteurs, f => f.Vers == vers && f.De == de) is { Facteur: > 0 and var facteur } ? nombre * facteur
            : new Refus("appareil.unite", $"{grandeur.Libelle} est donné en « {Court(valeur.Unite!)} », on attend {grandeur.Unite} : corrigez le réglage de l’appareil.");
    }

    private static string Cle(string? unite) => (unite ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Court(string texte) => texte.Length > 20 ? $"{texte[..20]}…" : texte;
}
