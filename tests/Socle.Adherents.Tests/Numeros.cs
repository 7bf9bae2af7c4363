using System.Globalization;

namespace Socle.Adherents.Tests;

/// <summary>Numbers that check themselves, one per rank.</summary>
internal static class Numeros
{
    public static string Siren(int rang) => Completer($"5{rang:D7}", texte => Noyau.Siren.Lire(texte).EstSucces);

    public static string Siret(int entreprise, int etablissement = 1) =>
        Completer($"{Siren(entreprise)}{etablissement:D4}", texte => Noyau.Siret.Lire(texte).EstSucces);

    private static string Completer(string debut, Func<string, bool> juste) =>
        Enumerable.Range(0, 10).Select(cle => debut + cle.ToString(CultureInfo.InvariantCulture)).First(juste);
}
