using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Socle.Noyau;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Web.Securite;

/// <summary>The ticket the browser carries: who, which role, which session. The session in the database says whether it still holds.</summary>
internal static class Billet
{
    public const string Schema = "socle";

    public static ClaimsPrincipal De(Compte compte, Id<SessionCompte> session) => new(new ClaimsIdentity(
    [
        new Claim(Identite.ClaimCompte, compte.Id.ToString()),
        new Claim(Identite.ClaimNom, compte.NomAffiche),
        new Claim(Identite.ClaimRole, ((int)compte.Role).ToString(CultureInfo.InvariantCulture)),
        new Claim(Identite.ClaimSession, session.ToString()),
    ], Schema, Identite.ClaimNom, Identite.ClaimRole));

    public static Task DonnerAsync(HttpContext contexte, Compte compte, Id<SessionCompte> session) =>
        contexte.SignInAsync(Schema, De(compte, session));

    public static Task ReprendreAsync(HttpContext contexte) => contexte.SignOutAsync(Schema);
}
