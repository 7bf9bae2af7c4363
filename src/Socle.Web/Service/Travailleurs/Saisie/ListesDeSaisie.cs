using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Droit;
using Socle.Suivi.Demandes;
using Socle.Travailleurs.Contrats;
using Socle.Web.Service.Travailleurs.Fiche;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>What forms offer to choose from.</summary>
internal static class ListesDeSaisie
{
    public static IReadOnlyList<SelectListItem> Natures { get; } = De<TypeContrat>(Libelles.De);

    public static IReadOnlyList<SelectListItem> Risques { get; } = De<Risque>(MotsDuPoste.EnMots);

    public static IReadOnlyList<SelectListItem> MotifsArret { get; } = De<MotifArret>(Libelles.De);

    public static IReadOnlyList<SelectListItem> Demandeurs { get; } = De<Demandeur>(MotsDemande.EnMots);

    public static IReadOnlyList<SelectListItem> ObjetsDemande { get; } = De<ObjetDemande>(MotsDemande.EnMots);

    public static IReadOnlyList<SelectListItem> Engins { get; } = [.. MotsDuPoste.TousLesEngins.Select(e => new SelectListItem(Frise.Majuscule(e.EnMots()), e.ToString()))];

    public static IReadOnlyList<SelectListItem> Habilitations { get; } = [.. MotsDuPoste.ToutesLesHabilitations.Select(h => new SelectListItem(h.ToString(), h.ToString()))];

    public static IReadOnlyList<SelectListItem> MotifsFin { get; } = [.. MotifsDeFin.Tous.Select(m => new SelectListItem(m.Libelle, m.Code))];

    public static IReadOnlyList<SelectListItem> Sexes { get; } =
        [new("Féminin", nameof(Noyau.Sexe.Feminin)), new("Masculin", nameof(Noyau.Sexe.Masculin)), new("Indéterminé", nameof(Noyau.Sexe.Indetermine))];

    public static IReadOnlyList<SelectListItem> MotifsIdentite { get; } =
    [
        new("Erreur de saisie corrigée", "erreur de saisie"), new("Pièce d’identité vue", "pièce d’identité vue"), new("Changement d’état civil", "changement d’état civil"),
        new("Coordonnées mises à jour", "coordonnées mises à jour"), new("Déclaration de l’employeur", "déclaration de l’employeur"),
    ];

    private static IReadOnlyList<SelectListItem> De<T>(Func<T, string> libelle) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new SelectListItem(Frise.Majuscule(libelle(v)), v.ToString()))];
}
