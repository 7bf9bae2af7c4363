using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Planification;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Planification;

/// <summary>School holidays, typed by the service.</summary>
[Exige(Permission.PlanificationConduire)]
public sealed class VacancesModel(LireReglages reglages, ReglerPlanification regler) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Zone")]
        public ZoneScolaire? Zone { get; set; }

        [Display(Name = "Nom")]
        public string? Nom { get; set; }

        [Display(Name = "Du")]
        public DateOnly? Du { get; set; }

        [Display(Name = "Au, inclus")]
        public DateOnly? Au { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public IReadOnlyList<VacancesScolaires> Toutes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret) => Toutes = await reglages.VacancesAsync(arret);

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (ModelState.IsValid)
        {
            if ((await regler.VacancesAsync(Entree.Zone, Entree.Nom, Entree.Du, Entree.Au, arret)).Reussit(out _, out var refus))
            {
                TempData.Annoncer("Les vacances sont ajoutées.");
                return LocalRedirect("/planification/vacances");
            }
            ModelState.Refuser(refus);
        }
        Toutes = await reglages.VacancesAsync(arret);
        return Page();
    }

    public async Task<IActionResult> OnPostOterAsync(Id<VacancesScolaires> vacances, CancellationToken arret)
    {
        await regler.OterVacancesAsync(vacances, arret);
        TempData.Annoncer("Les vacances sont retirées.");
        return LocalRedirect("/planification/vacances");
    }
}
