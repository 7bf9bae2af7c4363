using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Sessions;
using Socle.Web.Securite;

namespace Socle.Web.Service.MonCompte;

/// <summary>Where I am signed in; each can be closed from here.</summary>
[Exige(Permission.SonCompte)]
internal sealed class SessionsModel(ListerSessions lister, FermerSessions fermer) : PageModel
{
    public IReadOnlyList<SessionCompte> Liste { get; private set; } = [];

    public Id<SessionCompte>? Courante => User.Session();

    public async Task OnGetAsync(CancellationToken arret) => Liste = await lister.OuvertesAsync(User.Compte()!.Value, arret);

    public async Task<IActionResult> OnPostAsync(Id<SessionCompte> id, CancellationToken arret)
    {
        await fermer.UneAsync(User.Compte()!.Value, id, arret);
        TempData.Annoncer("Session fermée.");
        return LocalRedirect("/compte/sessions");
    }

    public async Task<IActionResult> OnPostAutresAsync(CancellationToken arret)
    {
        var fermees = await fermer.LesAutresAsync(User.Compte()!.Value, arret);
        TempData.Annoncer(fermees.Ou(0) == 0 ? "Aucune autre session n’était ouverte." : $"{fermees.Valeur.Accorder("autre session fermée", "autres sessions fermées")}.");
        return LocalRedirect("/compte/sessions");
    }
}
