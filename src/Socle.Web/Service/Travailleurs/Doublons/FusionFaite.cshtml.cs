using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Web.Service.Travailleurs.Doublons;

/// <summary>A merge made: what it did, and how to undo it.</summary>
[Exige(Permission.TravailleursFusionner)]
public sealed class FusionFaiteModel(SocleDb db, DefaireFusion defaire) : PageModel
{
    [BindProperty]
    public AnnulationFusion Entree { get; set; } = null!;

    public FusionTravailleurs Fusion { get; private set; } = null!;

    public Travailleur Conserve { get; private set; } = null!;

    public Travailleur Absorbe { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<FusionTravailleurs> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<FusionTravailleurs> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await defaire.ExecuterAsync(Entree with { Fusion = id }, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("La fusion est défaite : chaque fiche a retrouvé ce qui était à elle.");
        return LocalRedirect($"/travailleurs/{resultat.Valeur}");
    }

    private async Task<bool> ChargerAsync(Id<FusionTravailleurs> id, CancellationToken arret)
    {
        Fusion = (await db.Set<FusionTravailleurs>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, arret))!;
        if (Fusion is null)
        {
            return false;
        }
        Conserve = await db.Set<Travailleur>().AsNoTracking().SingleAsync(t => t.Id == Fusion.ConserveId, arret);
        Absorbe = await db.Set<Travailleur>().AsNoTracking().SingleAsync(t => t.Id == Fusion.AbsorbeId, arret);
        return true;
    }
}
