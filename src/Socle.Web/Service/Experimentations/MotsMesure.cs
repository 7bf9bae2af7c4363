using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Suivi.Experimentations;

namespace Socle.Web.Service.Experimentations;

/// <summary>How experimental measures are told on screen.</summary>
internal static class MotsMesure
{
    public static IReadOnlyList<SelectListItem> Perimetres { get; } = [.. Enum.GetValues<PerimetreMesure>().Select(p => new SelectListItem(p.EnMots(), p.ToString()))];

    public static string EnMots(this PerimetreMesure perimetre) => perimetre switch
    {
        PerimetreMesure.Service => "Tout le service",
        PerimetreMesure.Equipe => "Une équipe",
        PerimetreMesure.Centre => "Un centre",
        PerimetreMesure.Entreprise => "Une entreprise",
        _ => throw new ArgumentOutOfRangeException(nameof(perimetre)),
    };

    public static bool EnCours(this MesureExperimentale mesure, DateOnly jour) => mesure.Du <= jour && !(mesure.Au < jour);

    public static Etat EnEtat(this MesureExperimentale mesure, DateOnly jour) =>
        mesure.Du > jour ? Etat.Prevu
        : !mesure.EnCours(jour) ? Etat.Neutre
        : mesure.Au is { } au && Etats.PourEcheance(au, jour) is Etat.Proche ? Etat.Proche
        : Etat.Fait;

    public static string Phrase(this MesureExperimentale mesure, DateOnly jour) =>
        mesure.Du > jour ? $"à venir, le {mesure.Du.Moyenne()}"
        : mesure.Au is not { } au ? $"en cours depuis le {mesure.Du.Moyenne()}"
        : au < jour ? $"terminée le {au.Moyenne()}"
        : $"en cours jusqu’au {au.Moyenne()}";
}
