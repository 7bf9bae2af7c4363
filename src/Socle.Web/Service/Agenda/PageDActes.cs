using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Agenda;

/// <summary>What pages that show one thing of the agenda and act on it share: who may, the refusal on the page, the way back.</summary>
public abstract class PageDActes<T>(Permission permission, string adresse) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Id<T> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    /// <summary>False for something unknown.</summary>
    protected abstract Task<bool> ChargerAsync(Id<T> id, CancellationToken arret);

    protected async Task<IActionResult> FaireAsync(Id<T> id, Func<Task<Resultat<Id<T>>>> acte, string phrase, CancellationToken arret)
    {
        if (!User.Peut(permission))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var resultat = await acte();
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return await ChargerAsync(id, arret) ? Page() : NotFound();
        }
        TempData.Annoncer(phrase);
        return LocalRedirect($"{adresse}/{id}");
    }
}
