using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Connexion;
using Socle.Web.Securite;

namespace Socle.Web.Service.Connexion;

/// <summary>What follows each way to sign in: the ticket and the way home, or the second step.</summary>
internal sealed class OuvertureSession(CookieScelle cookies)
{
    private const string Etape = "etape";
    private static readonly TimeSpan DureeEtape = TimeSpan.FromMinutes(10);

    /// <summary>Null when refused: the page says it.</summary>
    public async Task<IActionResult?> SuivreAsync(HttpContext contexte, IssueConnexion issue, string? retour)
    {
        switch (issue)
        {
            case IssueConnexion.Ouverte ouverte:
                cookies.Effacer(contexte, Etape);
                await Billet.DonnerAsync(contexte, ouverte.Compte, ouverte.Session);
                return new LocalRedirectResult(Retours.Vers(retour, ouverte.Compte.Role));
            case IssueConnexion.CodeDemande demande:
                cookies.Ecrire(contexte, Etape, demande.Compte.ToString(), DureeEtape);
                return new LocalRedirectResult(Retours.EstLocal(retour) ? $"/connexion/code?retour={Uri.EscapeDataString(retour!)}" : "/connexion/code");
            case IssueConnexion.Ailleurs:
                return new LocalRedirectResult("/connexion?ailleurs=true");
            default:
                return null;
        }
    }

    /// <summary>The account whose password was right a moment ago in this browser.</summary>
    public Id<Compte>? EnEtape(HttpContext contexte) =>
        Id<Compte>.TryParse(cookies.Lire(contexte, Etape), null, out var id) ? id : null;
}
