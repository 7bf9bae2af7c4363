using Microsoft.AspNetCore.Authentication.Cookies;
using Socle.Noyau;
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
        await TracerAsync(context.HttpContext, context.Principal?.Session());
        context.RejectPrincipal();
        await Billet.ReprendreAsync(context.HttpContext);
    }

    /// <summary>A session someone closed comes back: its ticket was kept, or taken. Nobody signed in is behind it any more.</summary>
    private async Task TracerAsync(HttpContext contexte, Id<SessionCompte>? session)
    {
        if (session is { } id && await verifier.EstFermeeAsync(id, CancellationToken.None))
        {
            auteur.Valeur = Auteur.Visiteur;
            await contexte.RequestServices.GetRequiredService<TracerRefus>().ObjetAsync("session_compte", id.Valeur, CancellationToken.None);
        }
    }
}
