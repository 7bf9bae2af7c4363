using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Suivi.Delegations;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Delegations;

/// <summary>Ends a signed protocol.</summary>
[Exige(Permission.DelegationsSigner)]
internal sealed class ResilierModel(LireProtocole lire, ResilierProtocole resilier, TimeProvider temps) : PageDuProtocole(lire)
{
    [BindProperty]
    public SaisieResiliation Entree { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDelegation> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new SaisieResiliation { Le = temps.Aujourdhui() };
        return Lu.Protocole.SigneLe is null ? LocalRedirect(Retour) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<ProtocoleDelegation> id, CancellationToken arret) =>
        !await ChargerAsync(id, arret) ? NotFound()
        : ModelState.IsValid ? Conclure(await resilier.ExecuterAsync(id, Entree, arret), "Le protocole est résilié.")
        : Page();
}
