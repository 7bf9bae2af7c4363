using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Suivi.Convocations.Expedition;
using Socle.Suivi.Convocations.Liste;
using Socle.Technique.Acces;
using Socle.Technique.Documents;

namespace Socle.Web.Service.Convocations;

/// <summary>What the paper shows. With its style in it, the page stands alone, as a printer without a network wants it.</summary>
public sealed record Papier(IReadOnlyList<Lettre> Lettres, string? Style);

/// <summary>The pages of a batch: seen, printed by the person, or as one PDF.</summary>
[Exige(Permission.ConvocationsConduire)]
public sealed class PapierModel(LireLettres lettres, RendrePartie rendre, ImprimerPdf imprimer, IWebHostEnvironment lieu, TimeProvider temps) : PageModel
{
    public Papier Feuilles { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? pdf, CancellationToken arret)
    {
        Feuilles = new((await lettres.LotAsync(arret)).Lettres, null);
        if (pdf != "oui")
        {
            return Page();
        }
        var page = await rendre.EnTexteAsync("/Service/Convocations/_Papier.cshtml", Feuilles with { Style = await StyleAsync(arret) }, PageContext);
        return (await imprimer.ExecuterAsync(page, arret)).Reussit(out var octets, out var refus)
            ? File(octets, "application/pdf", $"lettres-{temps.GetUtcNow():yyyy-MM-dd}.pdf")
            : Refuser(refus.Phrase);
    }

    private PageResult Refuser(string phrase)
    {
        ModelState.AddModelError("", phrase);
        return Page();
    }

    private async Task<string> StyleAsync(CancellationToken arret)
    {
        await using var flux = lieu.WebRootFileProvider.GetFileInfo("lettres.css").CreateReadStream();
        using var lecteur = new StreamReader(flux);
        return await lecteur.ReadToEndAsync(arret);
    }
}
