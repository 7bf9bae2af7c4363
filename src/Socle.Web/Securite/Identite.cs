using System.Globalization;
using System.Security.Claims;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Web.Securite;

/// <summary>What the sign-in ticket says of who is there.</summary>
public static class Identite
{
    public const string ClaimRole = ClaimsDuBillet.Role;
    public const string ClaimCompte = ClaimsDuBillet.Compte;
    public const string ClaimNom = ClaimsDuBillet.Nom;
    public const string ClaimSession = ClaimsDuBillet.Session;

    public static Role? Role(this ClaimsPrincipal personne) =>
        int.TryParse(personne.FindFirstValue(ClaimRole), CultureInfo.InvariantCulture, out var role) ? (Role)role : null;

    public static Id<Compte>? Compte(this ClaimsPrincipal personne) =>
        Id<Compte>.TryParse(personne.FindFirstValue(ClaimCompte), null, out var id) ? id : null;

    public static Id<SessionCompte>? Session(this ClaimsPrincipal personne) =>
        Id<SessionCompte>.TryParse(personne.FindFirstValue(ClaimSession), null, out var id) ? id : null;

    public static string Nom(this ClaimsPrincipal personne) => personne.FindFirstValue(ClaimNom) ?? "";

    public static bool Peut(this ClaimsPrincipal personne, Permission permission) =>
        personne.Role() is { } role && Droits.Autorise(role, permission);
}
