using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Sessions;
using Socle.Web.Securite;

namespace Socle.Web.Service.Connexion;

/// <summary>Closes the session in the database, then takes the ticket back.</summary>
[Exige(Permission.SonCompte)]
internal sealed class DeconnexionModel(FermerSessions sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(User.Role()!.Value.Accueil());

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        await sessions.LaMienneAsync(User.Compte()!.Value, arret);
        await Billet.ReprendreAsync(HttpContext);
        // Nothing of what was read stays in the browser, not even what one had asked this device to keep.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        TempData.Annoncer("Vous êtes déconnecté.");
        return LocalRedirect("/connexion");
    }
}
