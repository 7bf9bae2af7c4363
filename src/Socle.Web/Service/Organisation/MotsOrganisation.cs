using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Organisation.Professionnels;

namespace Socle.Web.Service.Organisation;

internal static class MotsOrganisation
{
    public static IReadOnlyList<SelectListItem> Metiers { get; } =
        [.. Enum.GetValues<Metier>().Select(m => new SelectListItem(m.EnMots(), m.ToString()))];

    public static string EnMots(this Metier metier) => metier switch
    {
        Metier.Medecin => "Médecin du travail",
        Metier.Collaborateur => "Médecin collaborateur",
        Metier.Interne => "Interne",
        Metier.MedecinPraticienCorrespondant => "Médecin praticien correspondant",
        Metier.Infirmier => "Infirmier en santé au travail",
        Metier.Assistant => "Assistant en santé au travail",
        Metier.Preventeur => "Préventeur (IPRP)",
        Metier.AssistantSocial => "Assistant social",
        Metier.Conseiller => "Conseiller en prévention",
        Metier.Support => "Fonction support",
        _ => throw new ArgumentOutOfRangeException(nameof(metier)),
    };
}
