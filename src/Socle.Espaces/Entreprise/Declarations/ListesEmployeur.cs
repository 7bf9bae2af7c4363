using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.Declarations;

/// <summary>What the employer's forms offer to choose from.</summary>
internal static class ListesEmployeur
{
    public static IReadOnlyList<SelectListItem> Risques { get; } = De<Risque>(MotsDuPoste.EnMots);

    public static IReadOnlyList<SelectListItem> MotifsArret { get; } = De<MotifArret>(Libelles.De);

    public static IReadOnlyList<SelectListItem> Natures { get; } = De<TypeContrat>(Libelles.De);

    public static IReadOnlyList<SelectListItem> Sexes { get; } = [new("Féminin", nameof(Noyau.Sexe.Feminin)), new("Masculin", nameof(Noyau.Sexe.Masculin))];

    public static IReadOnlyList<SelectListItem> Engins { get; } = [.. MotsDuPoste.TousLesEngins.Select(e => new SelectListItem(e.EnMots().Majuscule(), e.ToString()))];

    public static IReadOnlyList<SelectListItem> Habilitations { get; } = [.. MotsDuPoste.ToutesLesHabilitations.Select(h => new SelectListItem(h.ToString(), h.ToString()))];

    private static IReadOnlyList<SelectListItem> De<T>(Func<T, string> libelle) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new SelectListItem(libelle(v).Majuscule(), v.ToString()))];
}
