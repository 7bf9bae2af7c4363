using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Adherents.Adhesions;
using Socle.Espaces.Entreprise;

namespace Socle.Espaces.PagesPubliques.Adherer;

/// <summary>What the journey offers to choose from.</summary>
internal static class ListesAdhesion
{
    public static IReadOnlyList<SelectListItem> Genres { get; } = De<GenreAdherent>(MotsAdhesion.EnMots);

    public static IReadOnlyList<SelectListItem> Regimes { get; } = De<RegimeEmployeur>(MotsAdhesion.EnMots);

    public static IReadOnlyList<SelectListItem> Paiements { get; } = De<MoyenPaiement>(MotsAdhesion.EnMots);

    public static IReadOnlyList<SelectListItem> Canaux { get; } = De<CanalCode>(MotsAdhesion.EnMots);

    private static IReadOnlyList<SelectListItem> De<T>(Func<T, string> mots) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new SelectListItem(mots(v).Majuscule(), v.ToString()))];
}
