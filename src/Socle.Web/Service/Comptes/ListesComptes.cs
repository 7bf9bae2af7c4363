using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Comptes;

internal static class ListesComptes
{
    public static IReadOnlyList<SelectListItem> Roles { get; } = [.. Enum.GetValues<Role>().Select(r => new SelectListItem(r.EnMots(), r.ToString()))];

    public static IReadOnlyList<SelectListItem> Etats { get; } =
        [new("Ouverts", "Actif"), new("Fermés", "Ferme"), new("En attente après des échecs", "Bloque")];

    public static IReadOnlyList<Ancetre> Fil { get; } = [new("Comptes et rôles", "/administration/comptes")];
}
