using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Protocoles;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Soin.Protocoles;

/// <summary>Withdraws a version, with its reason.</summary>
[Exige(Permission.ProtocolesEcrire)]
public sealed class RetirerModel(LireProtocoles lire, SocleDb socle, RetirerProtocole retirer, TimeProvider temps) : PageDeProtocole(lire, socle, temps)
{
    public sealed class Saisie
    {
        [Display(Name = "À partir du"), Required(ErrorMessage = "Dites à partir de quel jour.")]
        public DateOnly? Le { get; set; }

        [Display(Name = "Pourquoi")]
        public string? Motif { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret)
    {
        Entree.Le = Aujourdhui.AddDays(1);
        return await ChargerAsync(id, arret) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret) =>
        !await ChargerAsync(id, arret) ? NotFound()
        : !ModelState.IsValid ? Page()
        : Finir(await retirer.ExecuterAsync(id, Entree.Le!.Value, Entree.Motif, arret), "Le protocole est retiré.", Retour);
}
