using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Adherents.Adhesions;
using Socle.Technique.Acces;

namespace Socle.Espaces.PagesPubliques.Adherer;

/// <summary>One more year for an independent worker, because the person says so. Reading the page changes nothing.</summary>
[OuvertATous("The link itself is the proof: 130 random bits, which only its mail carries, until the last day of the year.")]
[EnableRateLimiting(Limite)]
public sealed class RenouvelerModel(TenirAffiliations affiliations) : PageParLien
{
    public AnneeARenouveler? Annee { get; private set; }

    public DateOnly? RenouveleeJusquau { get; private set; }

    public async Task OnGetAsync(string jeton, CancellationToken arret)
    {
        Annee = await affiliations.LireAsync(jeton, arret);
        Response.StatusCode = Annee is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }

    public async Task<IActionResult> OnPostAsync(string jeton, CancellationToken arret)
    {
        if ((await affiliations.RenouvelerAsync(jeton, arret)).Reussit(out var jusquau))
        {
            RenouveleeJusquau = jusquau;
            return Page();
        }
        await OnGetAsync(jeton, arret);
        return Page();
    }
}
