using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Delegations;

namespace Socle.Web.Service.Delegations;

/// <summary>What pages that decide of one protocol share: which it is, the way back and the end.</summary>
public abstract class PageDuProtocole(LireProtocole lire) : PageModel
{
    public ProtocoleLu Lu { get; private set; } = null!;

    public string Retour => $"/delegations/{Lu.Protocole.Id}";

    protected async Task<bool> ChargerAsync(Id<ProtocoleDelegation> id, CancellationToken arret)
    {
        Lu = (await lire.DeAsync(id, arret))!;
        return Lu is not null;
    }

    /// <summary>Done: back to the protocol with a sentence. Refused: the page again, each refusal beside its field.</summary>
    protected IActionResult Conclure<T>(Resultat<T> resultat, string phrase)
    {
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer(phrase);
        return LocalRedirect(Retour);
    }
}
