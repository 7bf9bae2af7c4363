using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Dossier.Documents;
using Socle.Suivi.Documents;

namespace Socle.Web.Service.Soin.Documents;

internal static class MotsDesDocuments
{
    public static IReadOnlyList<SelectListItem> Modeles { get; } = [.. ReglesDuDocument.Modeles.Select(m => new SelectListItem(m.EnTitre(), m.ToString()))];

    public static IReadOnlyList<SelectListItem> Dispenses { get; } = [.. Enum.GetValues<DispenseReclassement>().Select(d => new SelectListItem(Titre(d.EnMots()), d.ToString()))];

    public static IReadOnlyList<SelectListItem> Moyens { get; } = [.. Enum.GetValues<MoyenNotification>().Select(m => new SelectListItem(Titre(m.EnMots()), m.ToString()))];

    public static string EnMots(this MoyenNotification moyen) => moyen switch
    {
        MoyenNotification.EspaceEmployeur => "lecture dans l’espace employeur",
        MoyenNotification.LettreRecommandee => "lettre recommandée avec avis de réception",
        _ => "remise contre récépissé",
    };

    private static string Titre(string texte) => char.ToUpperInvariant(texte[0]) + texte[1..];
}
