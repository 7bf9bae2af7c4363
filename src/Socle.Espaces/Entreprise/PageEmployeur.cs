using System.Globalization;
using System.Security.Claims;
using Socle.Droit;
using Socle.Technique.Acces;

namespace Socle.Espaces.Entreprise;

/// <summary>Small words shared by the employer's pages.</summary>
internal static class PageEmployeur
{
    public static bool VoitLesSalaries(ClaimsPrincipal personne) =>
        int.TryParse(personne.FindFirstValue("socle:role"), CultureInfo.InvariantCulture, out var role)
        && Droits.Autorise((Role)role, Permission.EspaceEntrepriseTravailleurs);

    public static string EnMots(this Categorie categorie) => categorie switch
    {
        Categorie.Si => "suivi simple",
        Categorie.Sia => "suivi adapté",
        Categorie.Sir => "suivi renforcé",
        _ => "",
    };
}
