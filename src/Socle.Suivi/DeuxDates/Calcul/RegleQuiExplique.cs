using Socle.Droit;

namespace Socle.Suivi.DeuxDates.Calcul;

/// <summary>Which version of a rule makes two answers differ: one that begins between the two laws, else one that ends there.</summary>
internal static class RegleQuiExplique
{
    public static VersionRegle? DUneVisite(in Exigence? avant, in Exigence? apres, DateOnly du, DateOnly au) =>
        Chercher(avant?.Sources.Versions() ?? [], apres?.Sources.Versions() ?? [], du, au);

    public static VersionRegle? DeLaCategorie(ReponseSuivi avant, ReponseSuivi apres, DateOnly du, DateOnly au) =>
        Chercher([.. avant.Motifs.Select(m => m.Source)], [.. apres.Motifs.Select(m => m.Source)], du, au);

    private static VersionRegle? Chercher(IEnumerable<VersionRegle> avant, IEnumerable<VersionRegle> apres, DateOnly du, DateOnly au)
    {
        foreach (var version in apres)
        {
            if (version.Du > du && version.Du <= au)
            {
                return version;
            }
        }
        foreach (var version in avant)
        {
            if (version.AvantLe is { } fin && fin > du && fin <= au)
            {
                return version;
            }
        }
        return null;
    }
}
