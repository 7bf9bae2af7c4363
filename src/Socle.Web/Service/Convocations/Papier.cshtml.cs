using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Convocations.Liste;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Convocations;

/// <summary>What the paper shows.</summary>
/// <param name="Seule">Without its style sheet, which is put in the page itself: a printer without a network wants it whole.</param>
public sealed record Papier(IReadOnlyList<Lettre> Lettres, bool Seule);

/// <summary>The pages of a batch: seen, printed by the person, or as one PDF.</summary>
[Exige(Permission.ConvocationsConduire)]
public sealed class PapierModel(LireLettres lettres, LettresEnPdf enPdf, TimeProvider temps) : PageModel
{
    public Papier Feuilles { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? pdf, CancellationToken arret)
    {
        Feuilles = new((await lettres.LotAsync(arret)).Lettres, Seule: false);
        if (pdf != "oui")
        {
            return Page();
        }
        return (await enPdf.FaireAsync(Feuilles.Lettres, PageContext, arret)).Reussit(out var octets, out var refus)
            ? File(octets, "application/pdf", $"lettres-{temps.GetUtcNow():yyyy-MM-dd}.pdf")
            : Refuser(refus.Phrase);
    }

    private PageResult Refuser(string phrase)
    {
        ModelState.AddModelError("", phrase);
        return Page();
    }
}
