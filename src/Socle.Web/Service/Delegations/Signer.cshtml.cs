using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Suivi.Delegations;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Delegations;

/// <summary>The doctor signs.</summary>
[Exige(Permission.DelegationsSigner)]
internal sealed class SignerModel(LireProtocole lire, SignerProtocole signer, TimeProvider temps) : PageDuProtocole(lire)
{
    public sealed class Saisie
    {
        [Display(Name = "Signé le")]
        public DateOnly? Le { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDelegation> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree.Le = temps.Aujourdhui();
        return Lu.Protocole.SigneLe is null ? Page() : LocalRedirect(Retour);
    }

    public async Task<IActionResult> OnPostAsync(Id<ProtocoleDelegation> id, CancellationToken arret) =>
        !await ChargerAsync(id, arret) ? NotFound()
        : ModelState.IsValid ? Conclure(await signer.ExecuterAsync(new(id, Entree.Le), arret), "Le protocole est signé.")
        : Page();
}
