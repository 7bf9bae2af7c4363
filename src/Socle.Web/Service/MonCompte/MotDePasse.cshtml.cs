using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Web.Securite;

namespace Socle.Web.Service.MonCompte;

[Exige(Permission.SonCompte)]
[EnableRateLimiting(Limites.Essais)]
internal sealed class MotDePasseModel(ChangerMotDePasse changer) : PageModel
{
    [BindProperty, Display(Name = "Mot de passe actuel"), StringLength(500)]
    public string Actuel { get; set; } = "";

    [BindProperty, Display(Name = "Nouveau mot de passe"), StringLength(500)]
    public string MotDePasse { get; set; } = "";

    [BindProperty, Display(Name = "Le même, une seconde fois"), StringLength(500)]
    public string Confirmation { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (MotDePasse != Confirmation)
        {
            ModelState.AddModelError(nameof(Confirmation), "Les deux saisies ne sont pas les mêmes.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if ((await changer.ExecuterAsync(User.Compte()!.Value, Actuel, MotDePasse, arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer("Votre mot de passe est changé. Vos autres sessions sont fermées.");
            return LocalRedirect("/compte");
        }
        ModelState.Ajouter(refus);
        return Page();
    }
}
