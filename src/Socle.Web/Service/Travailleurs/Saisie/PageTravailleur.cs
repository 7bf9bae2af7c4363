using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>What pages that change something of one person share: who it is, and the way back.</summary>
public abstract class PageTravailleur(SocleDb db) : PageModel
{
    public Travailleur Travailleur { get; protected set; } = null!;

    public string Retour => $"/travailleurs/{Travailleur.Id}";

    protected SocleDb Db => db;

    /// <summary>False for someone unknown, or merged with another file.</summary>
    protected async Task<bool> ChargerAsync(Id<Travailleur> id, CancellationToken arret)
    {
        Travailleur = (await db.Set<Travailleur>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.FusionneVersId == null, arret))!;
        return Travailleur is not null;
    }

    /// <summary>Done: back to the file with a sentence. Refused: the page again, each refusal beside its field.</summary>
    protected IActionResult Conclure<T>(Resultat<T> resultat, string phrase)
    {
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer(phrase);
        return LocalRedirect(Retour);
    }
}
