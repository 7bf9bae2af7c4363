using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Planification;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Planification;

/// <summary>Travel times the service gives, in place of the estimate.</summary>
[Exige(Permission.PlanificationConduire)]
public sealed class TrajetsModel(LireReglages reglages, ReglerPlanification regler, Choix choix) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Code postal")]
        public string? CodePostal { get; set; }

        [Display(Name = "Commune")]
        public string? Commune { get; set; }

        [Display(Name = "Centre")]
        public Id<Centre>? Centre { get; set; }

        [Display(Name = "Trajet")]
        public int? Minutes { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public IReadOnlyList<TrajetListe> Donnes { get; private set; } = [];

    public Listes Listes { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken arret) => LireAsync(arret);

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (ModelState.IsValid)
        {
            if ((await regler.TrajetAsync(Entree.CodePostal, Entree.Commune, Entree.Centre, Entree.Minutes, arret)).Reussit(out _, out var refus))
            {
                TempData.Annoncer(Entree.Minutes is null ? "Ce trajet est de nouveau estimé." : "Le trajet est enregistré.");
                return LocalRedirect("/planification/trajets");
            }
            ModelState.Refuser(refus);
        }
        await LireAsync(arret);
        return Page();
    }

    private async Task LireAsync(CancellationToken arret) => (Donnes, Listes) = (await reglages.TrajetsAsync(arret), await choix.LireAsync(arret));
}
