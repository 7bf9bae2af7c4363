using Microsoft.AspNetCore.Authentication.Cookies;
using Socle.Technique.Comptes.Sessions;
using Socle.Technique.Traces;
using Socle.Web.Configuration;

namespace Socle.Web.Securite;

/// <summary>Each request of someone signed in: its session must still be open. Then the request knows its author.</summary>
internal sealed class VerificationBillet(VerifierSession verifier, SessionCourante courante, AuteurCourant auteur, EspacesServis servis) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } personne && personne.Role() is { } role && servis.Accueille(role) && personne.Compte() is { } compte && personne.Session() is { } session
            && await verifier.EstOuverteAsync(session, compte, context.HttpContext.RequestAborted))
        {
            courante.Id = session;
            auteur.Valeur = new Auteur(compte, personne.Nom());
            return;
        }
        context.RejectPrincipal();
        await Billet.ReprendreAsync(context.HttpContext);
    }
}
