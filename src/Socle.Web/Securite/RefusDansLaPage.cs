using Microsoft.AspNetCore.Mvc.ModelBinding;
using Socle.Noyau;

namespace Socle.Web.Securite;

/// <summary>Refusals beside the fields they name.</summary>
internal static class RefusDansLaPage
{
    /// <param name="prefixe">« Entree. » when the form is bound to a property of that name.</param>
    public static void Ajouter(this ModelStateDictionary etat, Refus refus, string prefixe = "")
    {
        foreach (var un in refus.Tous)
        {
            etat.AddModelError(un.Champ is null ? "" : prefixe + un.Champ, un.Phrase);
        }
    }
}
