using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Technique.Acces;
using Socle.Technique.Comptes.Connexion;
using Socle.Web.Demonstration.Comptes;
using Socle.Web.Securite;

namespace Socle.Web.Service.Connexion;

/// <summary>The door: a password, or a passkey.</summary>
[OuvertATous("Nobody is signed in yet.")]
[EnableRateLimiting(Limites.Essais)]
internal sealed class IndexModel(
    ConnecterParMotDePasse parMotDePasse, ConnecterParCle parCle, CeremonieCles cles, OuvertureSession ouverture, ComptesDemo demo) : PageModel
{
    [BindProperty, Display(Name = "Identifiant"), StringLength(200)]
    public string Identifiant { get; set; } = "";

    [BindProperty, Display(Name = "Mot de passe"), StringLength(500)]
    public string MotDePasse { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    /// <summary>The account was right, and belongs to another address of the service.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Ailleurs { get; set; }

    public IReadOnlyList<CompteDemo> Demo { get; private set; } = [];

    /// <summary>Only a demonstration puts a password in a page.</summary>
    public bool Rempli { get; private set; }

    public IActionResult OnGet()
    {
        if (User.Role() is { } role)
        {
            return LocalRedirect(Retours.Vers(Retour, role));
        }
        Demo = demo.Lire();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        var issue = ModelState.IsValid
            ? await parMotDePasse.ExecuterAsync(Identifiant ?? "", MotDePasse ?? "", HttpContext.Provenance(), arret)
            : new IssueConnexion.Refusee();
        return await ouverture.SuivreAsync(HttpContext, issue, Retour)
            ?? Refuser("L’identifiant ou le mot de passe n’est pas le bon. Après cinq essais, le compte attend quelques minutes.");
    }

    /// <summary>What the device must sign.</summary>
    public async Task<IActionResult> OnPostQuestionAsync() => Content(await cles.DemanderAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostCleAsync(string? cle, CancellationToken arret)
    {
        var issue = await cles.ReconnaitreAsync(HttpContext, cle ?? "") is { } reconnu
            ? await parCle.ExecuterAsync(reconnu.Compte, reconnu.Cle, HttpContext.Provenance(), arret)
            : new IssueConnexion.Refusee();
        ModelState.Clear();
        return await ouverture.SuivreAsync(HttpContext, issue, Retour)
            ?? Refuser("Cette clé d’accès n’a pas été reconnue. Recommencez, ou connectez-vous avec votre mot de passe.");
    }

    /// <summary>Fills the form with an account of the demonstration.</summary>
    public IActionResult OnPostDemo(string compte)
    {
        Demo = demo.Lire();
        ModelState.Clear();
        if (Demo.FirstOrDefault(c => c.Identifiant == compte) is { } choisi)
        {
            (Identifiant, MotDePasse, Rempli) = (choisi.Identifiant, choisi.MotDePasse, true);
        }
        return Page();
    }

    private PageResult Refuser(string phrase)
    {
        Demo = demo.Lire();
        ModelState.Clear();
        ModelState.AddModelError("", phrase);
        return Page();
    }
}
