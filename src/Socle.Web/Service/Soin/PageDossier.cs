using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Traces;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin;

/// <summary>What pages about one worker's medical file share: who it is, the file once opened, or why it is not.</summary>
public abstract class PageDossier(SocleDb db, OuvrirDossier ouvrir) : PageModel
{
    public Travailleur Travailleur { get; private set; } = null!;

    /// <summary>Null when it was refused.</summary>
    public DossierOuvert? Ouvert { get; private set; }

    /// <summary>Why it does not open.</summary>
    public Refus? Ferme { get; private set; }

    public string Fiche => $"/travailleurs/{Travailleur.Id}";

    protected SocleDb Db => db;

    /// <summary>The page to give at once: someone unknown, or the refusal in words with a 403. Null: the file is open.</summary>
    protected async Task<IActionResult?> OuvrirAsync(Id<Travailleur> id, ActionDossier pour, Blocs voulus, CancellationToken arret)
    {
        if (await db.Set<Travailleur>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.FusionneVersId == null, arret) is not { } travailleur)
        {
            return NotFound();
        }
        Travailleur = travailleur;
        if ((await ouvrir.ExecuterAsync(id, pour, voulus, arret)).Reussit(out var ouvert, out var refus))
        {
            Ouvert = ouvert;
            return null;
        }
        Ferme = refus;
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }

    /// <summary>Done: the same page with a sentence. Refused: the page again, each refusal beside its field.</summary>
    protected async Task<IActionResult> ConclureAsync<T>(Resultat<T> resultat, string phrase, Func<Task<IActionResult>> encore)
    {
        if (resultat.Reussit(out _, out var refus))
        {
            TempData.Annoncer(phrase);
            return LocalRedirect(Request.Path);
        }
        ModelState.Refuser(refus);
        return await encore();
    }
}
