using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Suivi.Convocations.Liste;
using Socle.Technique.Acces;
using Socle.Technique.Documents;

namespace Socle.Web.Service.Convocations;

/// <summary>The letters that wait: one batch to print, then to hand over.</summary>
[Exige(Permission.ConvocationsConduire)]
[RequestFormLimits(ValueCountLimit = 2048)]
public sealed class LettresModel(LireLettres lettres, AgirSurConvocations agir, ImprimerPdf imprimer) : PageModel
{
    public LotDeLettres Lot { get; private set; } = null!;

    public bool EnPdf => imprimer.Possible;

    public async Task OnGetAsync(CancellationToken arret) => Lot = await lettres.LotAsync(arret);

    /// <param name="ids">Those that were printed: others may have joined since.</param>
    public async Task<IActionResult> OnPostAsync(string[] ids, CancellationToken arret)
    {
        var remises = ids.Select(i => Id<Convocation>.Lire(i)).Where(i => i.EstSucces).Select(i => i.Valeur).ToList();
        if ((await agir.ExecuterAsync(remises, ActeConvocation.Remise, arret)).Reussit(out var changees, out var refus))
        {
            TempData.Annoncer($"{changees.Accorder("lettre notée remise", "lettres notées remises")}.");
            return LocalRedirect("/convocations/lettres");
        }
        ModelState.AddModelError("", refus.Phrase);
        await OnGetAsync(arret);
        return Page();
    }
}
