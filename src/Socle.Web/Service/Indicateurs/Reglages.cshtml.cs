using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Suivi.Indicateurs;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Indicateurs;

/// <summary>Under which number a figure is hidden.</summary>
[Exige(Permission.IndicateursLire)]
public sealed class ReglagesModel(SocleDb db, ReglerIndicateurs regler) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Plus petit nombre montré")]
        public int? Seuil { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public async Task OnGetAsync(CancellationToken arret) => Entree.Seuil = await db.Set<ReglageIndicateurs>().Select(r => r.Seuil).FirstAsync(arret);

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if ((await regler.ExecuterAsync(Entree.Seuil, arret)) is { EstRefus: true } refuse)
        {
            ModelState.Refuser(refuse.Refus);
            return Page();
        }
        TempData.Annoncer("Le seuil est enregistré.");
        return LocalRedirect("/indicateurs");
    }
}
