using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Conservation;
using Socle.Dossier.Dossiers;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Conservation;

/// <summary>The files whose keeping is over, to destroy one by one.</summary>
[Exige(Permission.DossierPurger)]
public sealed class IndexModel(CalculerConservation conservation, PurgerDossier purger) : PageModel
{
    private const int AuPlus = 200;

    public IReadOnlyList<DossierAConserver> Echus { get; private set; } = [];

    public bool Tronquee => Echus.Count == AuPlus;

    public async Task OnGetAsync(CancellationToken arret) => Echus = await conservation.EchusAsync(AuPlus, arret);

    public async Task<IActionResult> OnPostAsync(Id<Dmst> dossier, CancellationToken arret)
    {
        if ((await purger.ExecuterAsync(dossier, arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer("Le dossier est détruit. La preuve reste au journal des accès.");
            return LocalRedirect("/soin/conservation");
        }
        ModelState.AddModelError("", refus.Phrase);
        await OnGetAsync(arret);
        return Page();
    }
}
