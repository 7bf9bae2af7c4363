using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;

namespace Socle.Web.Service;

internal static class RefusDePage
{
    /// <summary>Each refusal beside its field: the use case names its own fields, the form holds them under <paramref name="prefixe"/>.</summary>
    public static void Refuser(this ModelStateDictionary etat, Refus refus, string prefixe = "Entree")
    {
        foreach (var un in refus.Tous)
        {
            etat.AddModelError(un.Champ is null ? "" : $"{prefixe}.{un.Champ}", un.Phrase);
        }
    }

    /// <summary>The end of a form: what was refused beside its field, or the phrase and the way back.</summary>
    public static IActionResult Finir<T>(this PageModel page, Resultat<T> resultat, string phrase, string retour)
    {
        if (resultat.EstRefus)
        {
            page.ModelState.Refuser(resultat.Refus);
            return page.Page();
        }
        page.TempData.Annoncer(phrase);
        return page.LocalRedirect(retour);
    }
}
