using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Web.Securite;

namespace Socle.Web.Service.MonCompte;

/// <summary>One's password once more, before changing how one signs in.</summary>
[Exige(Permission.SonCompte)]
[EnableRateLimiting(Limites.Essais)]
internal sealed class ConfirmerModel(ConfirmerMotDePasse confirmer, Confirmation confirmation) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    [BindProperty, Display(Name = "Mot de passe"), StringLength(500)]
    public string Actuel { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (ModelState.IsValid && await confirmer.EstLeSienAsync(User.Compte()!.Value, Actuel, arret))
        {
            confirmation.Noter(HttpContext);
            return LocalRedirect(Retours.EstLocal(Retour) ? Retour! : "/compte");
        }
        ModelState.Clear();
        ModelState.Ajouter(RefusComptes.MotDePasseActuel);
        return Page();
    }
}
