using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Experimentations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Experimentations;

/// <summary>Traces that a measure was applied; opened from someone's file, to that person.</summary>
[Exige(Permission.MesuresAppliquer)]
internal sealed class AppliquerModel(AppliquerMesure appliquer, SocleDb db, TimeProvider temps) : PageModel
{
    [BindProperty]
    public SaisieApplication Entree { get; set; } = new();

    public MesureExperimentale Mesure { get; private set; } = null!;

    public Travailleur? Travailleur { get; private set; }

    public string Retour => Travailleur is { } t ? $"/travailleurs/{t.Id}" : $"/mesures/{Mesure.Id}";

    public async Task<IActionResult> OnGetAsync(Id<MesureExperimentale> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        Entree = new SaisieApplication { Le = temps.Aujourdhui() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<MesureExperimentale> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if ((await appliquer.ExecuterAsync(id, Entree with { TravailleurId = Travailleur?.Id }, arret)) is { EstRefus: true } refuse)
        {
            ModelState.Refuser(refuse.Refus);
            return Page();
        }
        TempData.Annoncer("L’application de la mesure est tracée.");
        return LocalRedirect(Retour);
    }

    private async Task<bool> ChargerAsync(Id<MesureExperimentale> id, CancellationToken arret)
    {
        Mesure = (await db.Set<MesureExperimentale>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, arret))!;
        Travailleur = Request.Query.Id<Travailleur>("travailleur") is { } qui
            ? await db.Set<Travailleur>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == qui && t.FusionneVersId == null, arret)
            : null;
        return Mesure is not null;
    }
}
