using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>A person's file: what is due, where they work, who they are.</summary>
[Exige(Permission.TravailleursLire)]
public sealed class IndexModel(LireFiche lire, LireNir nir, TimeProvider temps) : PageFiche(lire, temps)
{
    /// <summary>Shows the number in full: traced before it leaves.</summary>
    public async Task<IActionResult> OnPostNirAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (await ChargerAsync(id, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        if ((await nir.ExecuterAsync(id, arret)).Reussit(out var lu, out var refus))
        {
            Nir = lu;
            return Page();
        }
        TempData.Annoncer(refus.Phrase, Ton.Attention);
        return LocalRedirect($"/travailleurs/{id}");
    }
}
