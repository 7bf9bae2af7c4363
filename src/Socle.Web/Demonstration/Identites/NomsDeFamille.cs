using System.Globalization;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Identites;

/// <summary>Family names, the commonest most often: Norman ones, and those of everywhere people come from.</summary>
internal sealed class NomsDeFamille
{
    private readonly Urne<string> urne = new(Ressources.Lignes("noms").SelectMany(Lire));

    public IReadOnlyList<string> Tous => urne.Elements;

    public string Simple(Alea alea) => urne.Tirer(alea);

    /// <summary>One name in sixty is double.</summary>
    public string Tirer(Alea alea)
    {
        var nom = urne.Tirer(alea);
        return alea.Chance(1 / 60.0) ? $"{nom}-{urne.Tirer(alea)}" : nom;
    }

    private static IEnumerable<(string, int)> Lire(string ligne)
    {
        var (poids, noms) = (ligne.Split(';')[0], ligne.Split(';')[1]);
        return noms.Split(", ").Select(n => (n, int.Parse(poids, CultureInfo.InvariantCulture)));
    }
}
