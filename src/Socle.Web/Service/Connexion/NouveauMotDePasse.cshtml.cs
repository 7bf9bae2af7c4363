using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.MotsDePasse;
using Socle.Web.Securite;

namespace Socle.Web.Service.Connexion;

/// <summary>At the end of a one-time link: choosing one's password.</summary>
[OuvertATous("The link itself is the proof, and serves once.")]
[EnableRateLimiting(Limites.Secrets)]
internal sealed class NouveauMotDePasseModel(ChoisirMotDePasse choisir) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Jeton { get; set; } = "";

    [BindProperty, Display(Name = "Nouveau mot de passe"), StringLength(500)]
    public string MotDePasse { get; set; } = "";

    [BindProperty, Display(Name = "Le même, une seconde fois"), StringLength(500)]
    public string Confirmation { get; set; } = "";

    public string? Qui { get; private set; }

    public string? Perime { get; private set; }

    public async Task OnGetAsync(CancellationToken arret)
    {
        if ((await choisir.LireAsync(Jeton ?? "", arret)).Reussit(out var compte, out var refus))
        {
            Qui = compte.UserName;
        }
        else
        {
            (Perime, Response.StatusCode) = (refus.Phrase, StatusCodes.Status404NotFound);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        await OnGetAsync(arret);
        if (Perime is not null)
        {
            return Page();
        }
        if (MotDePasse != Confirmation)
        {
            ModelState.AddModelError(nameof(Confirmation), "Les deux saisies ne sont pas les mêmes.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if ((await choisir.ExecuterAsync(Jeton, MotDePasse ?? "", arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer("Votre mot de passe est enregistré : connectez-vous.");
            return LocalRedirect("/connexion");
        }
        ModelState.Ajouter(refus);
        return Page();
    }
}
