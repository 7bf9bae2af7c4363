using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Noyau;

namespace Socle.Espaces.Composants;

/// <summary>What a use case refused, shown by the form that asked for it.</summary>
public static class RefusDePage
{
    /// <summary>Each refusal beside its field: the use case names its own fields, the form holds them under <paramref name="prefixe"/>, or as they are when it is empty.</summary>
    public static void Refuser(this ModelStateDictionary etat, Refus refus, string prefixe = "Entree")
    {
        ArgumentNullException.ThrowIfNull(etat);
        ArgumentNullException.ThrowIfNull(refus);
        foreach (var un in refus.Tous)
        {
            etat.AddModelError(un.Champ is null ? "" : prefixe.Length == 0 ? un.Champ : $"{prefixe}.{un.Champ}", un.Phrase);
        }
    }

    /// <summary>The end of a form: what was refused beside its field, or the phrase and the way back.</summary>
    public static IActionResult Finir<T>(this PageModel page, Resultat<T> resultat, string phrase, string retour)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (resultat.EstRefus)
        {
            page.ModelState.Refuser(resultat.Refus);
            return page.Page();
        }
        page.TempData.Annoncer(phrase);
        return page.LocalRedirect(retour);
    }
}
