using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Web.Securite;

/// <summary>
/// Before changing how one signs in, one proves again who one is: a browser left open must not become a key for ever.
/// Held for ten minutes; a sign-in that recent counts.
/// </summary>
internal sealed class Confirmation(CookieScelle cookies, BaseComptes comptes)
{
    private const string Nom = "confirme";
    private static readonly TimeSpan Duree = TimeSpan.FromMinutes(10);

    /// <summary>Where to go first, or null when it is recent enough.</summary>
    public async Task<IActionResult?> ExigerAsync(HttpContext contexte, CancellationToken arret) =>
        await EstRecenteAsync(contexte, arret) ? null : new LocalRedirectResult($"/compte/confirmer?retour={Uri.EscapeDataString(contexte.Request.Path)}");

    public void Noter(HttpContext contexte) => cookies.Ecrire(contexte, Nom, contexte.User.Session().ToString()!, Duree);

    private async Task<bool> EstRecenteAsync(HttpContext contexte, CancellationToken arret)
    {
        if (contexte.User.Session() is not { } session)
        {
            return false;
        }
        var depuis = comptes.Maintenant - Duree;
        return cookies.Lire(contexte, Nom) == session.ToString()
            || await comptes.Db.Set<SessionCompte>().AnyAsync(s => s.Id == session && s.OuverteLe > depuis, arret);
    }
}
