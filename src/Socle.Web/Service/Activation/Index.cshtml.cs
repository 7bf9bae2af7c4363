using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Espaces.Composants;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Activation;

public sealed class SaisieActivation
{
    [Display(Name = "Votre code"), Required, StringLength(60)]
    public string? Code { get; set; }

    [Display(Name = "Votre date de naissance"), Required]
    public DateOnly? Naissance { get; set; }

    [Display(Name = "Votre adresse électronique ou votre mobile"), Required, StringLength(200)]
    public string? Adresse { get; set; }
}

/// <summary>
/// A worker opens their own space with the code the service gave. Right or wrong, the next page is the same: a message leaves, or does not.
/// </summary>
[OuvertATous("Nobody has an account yet: the code of the service is the proof.")]
[EnableRateLimiting(Limites.Essais)]
internal sealed class IndexModel(CommencerActivation commencer, CookieScelle cookies) : PageModel
{
    public const string Etape = "activation";

    [BindProperty]
    public SaisieActivation Entree { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (!(await commencer.ExecuterAsync(new(Entree.Code, Entree.Naissance, Entree.Adresse), arret)).Reussit(out var essai, out var refus))
        {
            ModelState.Refuser(refus);
            return Page();
        }
        cookies.Ecrire(HttpContext, Etape, essai.ToString()!, EssaiActivation.Duree);
        return LocalRedirect("/activer/code");
    }
}
