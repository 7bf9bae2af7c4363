using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Connexion;
using Socle.Technique.Comptes.Sessions;
using Socle.Web.Securite;
using Socle.Web.Service.Connexion;

namespace Socle.Web.Service.Activation;

public sealed class SaisieConfirmation
{
    [Display(Name = "Code reçu"), Required, StringLength(20)]
    public string? Confirmation { get; set; }

    public bool ParCle { get; set; }

    [Display(Name = "Mot de passe"), StringLength(500)]
    public string? MotDePasse { get; set; }

    [Display(Name = "Le même, une seconde fois"), StringLength(500)]
    public string? Encore { get; set; }
}

/// <summary>Second step: the code received, how one will sign in, and the space is open.</summary>
[OuvertATous("The code sent to the person is the proof.")]
[EnableRateLimiting(Limites.Essais)]
internal sealed class CodeModel(TerminerActivation terminer, OuvrirSession ouvrir, OuvertureSession ouverture, CookieScelle cookies) : PageModel
{
    [BindProperty]
    public SaisieConfirmation Entree { get; set; } = new();

    public IActionResult OnGet() => EnEtape() is null ? LocalRedirect("/activer") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (EnEtape() is not { } essai)
        {
            return LocalRedirect("/activer");
        }
        VerifierMotDePasse();
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var fin = await terminer.ExecuterAsync(new(essai, Entree.Confirmation, Entree.ParCle ? null : Entree.MotDePasse), arret);
        if (!fin.Reussit(out var compte, out var refus))
        {
            ModelState.Refuser(refus);
            return Page();
        }
        cookies.Effacer(HttpContext, IndexModel.Etape);
        return await EntrerAsync(compte, arret);
    }

    private void VerifierMotDePasse()
    {
        if (!Entree.ParCle && string.IsNullOrEmpty(Entree.MotDePasse))
        {
            ModelState.AddModelError("Entree.MotDePasse", "Choisissez un mot de passe, ou une clé d’accès.");
        }
        else if (!Entree.ParCle && Entree.MotDePasse != Entree.Encore)
        {
            ModelState.AddModelError("Entree.Encore", "Les deux saisies ne sont pas les mêmes.");
        }
    }

    /// <summary>Signed in at once; who keeps a second factor goes through it.</summary>
    private async Task<IActionResult> EntrerAsync(Compte compte, CancellationToken arret)
    {
        TempData.Annoncer("Votre espace est ouvert.");
        if (compte.TwoFactorEnabled)
        {
            return LocalRedirect("/connexion");
        }
        var issue = await ouvrir.ExecuterAsync(compte, MoyenConnexion.Activation, HttpContext.Provenance(), arret: arret);
        return await ouverture.SuivreAsync(HttpContext, issue, Entree.ParCle ? "/compte/cles" : null) ?? LocalRedirect("/connexion");
    }

    private Id<EssaiActivation>? EnEtape() => Id<EssaiActivation>.TryParse(cookies.Lire(HttpContext, IndexModel.Etape), null, out var id) ? id : null;
}
