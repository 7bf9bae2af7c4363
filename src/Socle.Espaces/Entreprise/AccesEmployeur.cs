using System.Globalization;
using System.Security.Claims;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;

namespace Socle.Espaces.Entreprise;

/// <summary>What the employer's account signed in may see, by its role.</summary>
internal static class AccesEmployeur
{
    public static Id<Compte>? Compte(this ClaimsPrincipal personne) =>
        Id<Compte>.TryParse(personne.FindFirstValue(ClaimsDuBillet.Compte), null, out var compte) ? compte : null;

    public static Role? Role(this ClaimsPrincipal personne) =>
        int.TryParse(personne.FindFirstValue(ClaimsDuBillet.Role), CultureInfo.InvariantCulture, out var role) ? (Role)role : null;

    /// <summary>Category, next visit, exposures: not for who only keeps the payroll.</summary>
    public static bool VoitLeSuivi(this ClaimsPrincipal personne) => personne.Peut(Permission.EspaceEntrepriseSuivi);

    /// <summary>The motive declared with a leave: for who declares leaves.</summary>
    public static bool VoitLesMotifs(this ClaimsPrincipal personne) => personne.Peut(Permission.EspaceEntrepriseMotifs);

    public static bool DeclareLesPostes(this ClaimsPrincipal personne) => personne.Peut(Permission.EspaceEntreprisePostes);

    public static bool Delegue(this ClaimsPrincipal personne) => personne.Peut(Permission.EspaceEntrepriseDeleguer);

    private static bool Peut(this ClaimsPrincipal personne, Permission permission) =>
        personne.Role() is { } role && Droits.Autorise(role, permission);
}
