using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Planification;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Planification;

/// <summary>What a service sets once for all its plannings.</summary>
[Exige(Permission.PlanificationConduire)]
public sealed class ReglagesModel(LireReglages reglages, ReglerPlanification regler, MesurerAbsences absences, TimeProvider temps) : PageModel
{
    [BindProperty]
    public ReglagesSaisis Entree { get; set; } = new();

    public IReadOnlyList<TauxAbsence> Absences { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret)
    {
        Entree = await reglages.TousAsync(arret);
        await MesurerAsync(arret);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (ModelState.IsValid)
        {
            if (!(await regler.ExecuterAsync(Entree, arret)).Reussit(out _, out var refus))
            {
                ModelState.Refuser(refus);
            }
            else
            {
                TempData.Annoncer("Les réglages sont enregistrés.");
                return LocalRedirect("/planification/reglages");
            }
        }
        await MesurerAsync(arret);
        return Page();
    }

    private async Task MesurerAsync(CancellationToken arret) =>
        Absences = [.. (await absences.ParEquipeAsync(temps.Aujourdhui(), arret)).Values.OrderBy(a => Texte.PourRecherche(a.Equipe), StringComparer.Ordinal)];
}
