using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.Cles;
using Socle.Technique.Comptes.SecondFacteur;
using Socle.Technique.Comptes.Sessions;
using Socle.Web.Securite;

namespace Socle.Web.Service.MonCompte;

/// <summary>My account: who I am here, how I sign in, where I am signed in.</summary>
[Exige(Permission.SonCompte)]
internal sealed class IndexModel(RechercherComptes comptes, GererCles cles, GererSecondFacteur secondFacteur, ListerSessions sessions) : PageModel
{
    public Compte Compte { get; private set; } = null!;

    public IReadOnlyList<CleAcces> Cles { get; private set; } = [];

    public int CodesRestants { get; private set; }

    public int Sessions { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken arret)
    {
        var id = User.Compte()!.Value;
        if (await comptes.UnAsync(id, arret) is not { } compte)
        {
            return NotFound();
        }
        Compte = compte;
        Cles = await cles.ListerAsync(id, arret);
        CodesRestants = await secondFacteur.CodesRestantsAsync(id, arret);
        Sessions = (await sessions.OuvertesAsync(id, arret)).Count;
        return Page();
    }
}
