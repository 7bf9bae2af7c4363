using Microsoft.AspNetCore.Mvc.ModelBinding;
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
}
