using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Noyau;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>What the faces of a person's file share.</summary>
public abstract class PageFiche(LireFiche lire, TimeProvider temps) : PageModel
{
    public FicheTravailleur Fiche { get; private set; } = null!;

    public DateOnly Aujourdhui { get; private set; }

    /// <summary>The full number, once asked for.</summary>
    public Nir? Nir { get; protected set; }

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret) => await ChargerAsync(id, arret) ?? Page();

    /// <summary>Null when the file is there; else where to go instead.</summary>
    protected async Task<IActionResult?> ChargerAsync(Id<Travailleur> id, CancellationToken arret)
    {
        Aujourdhui = temps.Aujourdhui();
        if (await lire.LireAsync(id, arret) is not { } fiche)
        {
            return NotFound();
        }
        if (fiche.Travailleur.FusionneVersId is { } gardee)
        {
            return LocalRedirect($"/travailleurs/{gardee}");
        }
        Fiche = fiche;
        await CompleterAsync(arret);
        return null;
    }

    protected virtual Task CompleterAsync(CancellationToken arret) => Task.CompletedTask;
}
