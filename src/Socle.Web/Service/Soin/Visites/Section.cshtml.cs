using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Visites;

/// <summary>What the script of the visit talks to: one section saved as one types, answered in JSON.</summary>
[Exige(Permission.VisiteConduire)]
public sealed class SectionModel(EnregistrerBrouillon enregistrer, LireVisite lire, ProtocolesDeLaVisite protocoles, IAntiforgery antiforgery) : PageModel
{
    /// <summary>What is saved now, for who was told that another window wrote.</summary>
    public async Task<IActionResult> OnGetAsync(Id<VisiteMedicale> id, int n, CancellationToken arret)
    {
        var lue = await lire.ExecuterAsync(id, arret);
        if (lue.EstRefus || ((SectionVisite)n == SectionVisite.Protocoles ? await protocoles.PartieAsync(lue.Valeur.Visite, arret) : PlanDeVisite.Partie(lue.Valeur.Visite, (SectionVisite)n)) is not { } partie)
        {
            return NotFound();
        }
        var brouillon = lue.Valeur.Brouillons.FirstOrDefault(b => (int)b.Section == n);
        return new JsonResult(new { version = brouillon?.Version ?? 0, valeurs = partie.Champs.ToDictionary(c => c.Nom, c => brouillon?.Saisie[c.Nom] ?? "") });
    }

    /// <summary>After signing in again in another tab, the page needs a token of that session. Reads nothing of the file.</summary>
    public IActionResult OnGetJeton() => new JsonResult(new { jeton = antiforgery.GetAndStoreTokens(HttpContext).RequestToken });

    public async Task<IActionResult> OnPostAsync(Id<VisiteMedicale> id, int n, int version, string? fenetre, long rang, CancellationToken arret)
    {
        var garde = await enregistrer.ExecuterAsync(id, new((SectionVisite)n, version, fenetre ?? "", rang, nom => Request.Form[$"s{n}.{nom}"]), arret);
        return garde.EstSucces
            ? new JsonResult(new { version = garde.Valeur })
            : new JsonResult(new { code = garde.Refus.Code, phrase = garde.Refus.Phrase }) { StatusCode = StatusCodes.Status409Conflict };
    }
}
