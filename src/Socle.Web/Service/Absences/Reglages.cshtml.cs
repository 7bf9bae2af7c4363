using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Suivi.Absences;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Absences;

/// <summary>What the service decided about absences: notice, and which are billed.</summary>
[Exige(Permission.AgendaRegler)]
public sealed class ReglagesModel(SocleDb db, ReglerAbsences regler) : PageModel
{
    [BindProperty]
    public ReglagesSaisis Entree { get; set; } = new();

    public IReadOnlyList<SelectListItem> Unites { get; } = [.. Enum.GetValues<UnitePreavis>().Select(u => new SelectListItem(u.EnMots(), u.ToString()))];

    public IReadOnlyList<SelectListItem> Facturations { get; } = [.. Enum.GetValues<RegleFacturation>().Select(u => new SelectListItem(u.EnMots(), u.ToString()))];

    public async Task OnGetAsync(CancellationToken arret)
    {
        var r = await db.Set<ReglagesAbsences>().AsNoTracking().FirstAsync(arret);
        Entree = new() { Preavis = r.Preavis, Unite = r.Unite, Facturation = r.Facturation };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var fait = await regler.ExecuterAsync(Entree, arret);
        if (fait.EstRefus)
        {
            ModelState.Refuser(fait.Refus);
            return Page();
        }
        TempData.Annoncer("Les réglages sont enregistrés. Les absences déjà notées ne changent pas.");
        return LocalRedirect("/absences");
    }
}
