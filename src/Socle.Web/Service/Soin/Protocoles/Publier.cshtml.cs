using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Protocoles;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Soin.Protocoles;

/// <summary>A doctor reads the draft once more, and signs it.</summary>
[Exige(Permission.ProtocolesEcrire)]
public sealed class PublierModel(LireProtocoles lire, SocleDb socle, PublierProtocole publier, TimeProvider temps) : PageDeProtocole(lire, socle, temps)
{
    public sealed class Saisie
    {
        [Display(Name = "Vaut à partir du"), Required(ErrorMessage = "Dites à partir de quel jour.")]
        public DateOnly? Du { get; set; }

        public int Edition { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new() { Du = Versions.Select(v => v.Ligne).AuPlusTot(Aujourdhui), Edition = Lu.Ligne.Edition };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<ProtocoleDeSuivi> id, CancellationToken arret) =>
        !await ChargerAsync(id, arret) ? NotFound()
        : !ModelState.IsValid ? Page()
        : Finir(await publier.ExecuterAsync(id, Entree.Edition, Entree.Du!.Value, arret), "Le protocole est publié.", Retour);
}
