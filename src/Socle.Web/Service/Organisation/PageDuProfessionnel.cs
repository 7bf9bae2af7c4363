using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Base;

namespace Socle.Web.Service.Organisation;

/// <summary>What pages about one person of the service share: who it is, the way back and the end.</summary>
public abstract class PageDuProfessionnel(SocleDb db) : PageModel
{
    public Professionnel Professionnel { get; private set; } = null!;

    public string Nom => $"{Professionnel.Prenom} {Professionnel.Nom}";

    public string Retour => $"/organisation/professionnels/{Professionnel.Id}";

    public IReadOnlyList<Ancetre> Fil => [new("Professionnels", "/organisation/professionnels"), new(Nom, Retour)];

    protected SocleDb Db => db;

    protected async Task<bool> ChargerAsync(Id<Professionnel> id, CancellationToken arret)
    {
        Professionnel = (await db.Set<Professionnel>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret))!;
        return Professionnel is not null;
    }

    /// <summary>Done: back to the person with a sentence. Refused: the page again, each refusal beside its field.</summary>
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
