using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;

namespace Socle.Espaces.PagesPubliques.Invitation;

/// <summary>Who answers a campaign: a firm receives what it needs to declare, and nothing of the follow-up.</summary>
public enum QualiteInvite
{
    Employeur = 1,
    Cabinet = 2,
}

/// <summary>
/// The page an invitation's link opens: one's access, with a new account or the one signed in. Reading it changes nothing; a link that served,
/// ended, was withdrawn or never was gives the same page.
/// </summary>
[OuvertATous("The link itself is the proof: sealed, sent to one address, and serves once.")]
[EnableRateLimiting(Lien.IndexModel.Limite)]
public sealed class IndexModel(AccepterInvitation accepter) : PageModel
{
    [BindProperty, Display(Name = "Votre nom"), StringLength(120)]
    public string? Nom { get; set; }

    [BindProperty, Display(Name = "Choisissez un mot de passe"), StringLength(500)]
    public string? MotDePasse { get; set; }

    [BindProperty, Display(Name = "Le même, une seconde fois"), StringLength(500)]
    public string? Confirmation { get; set; }

    [BindProperty, Display(Name = "Vous êtes")]
    public QualiteInvite Qualite { get; set; } = QualiteInvite.Employeur;

    [BindProperty, Display(Name = "Date du mandat écrit")]
    public DateOnly? EcritLe { get; set; }

    public InvitationsLues? Lues { get; private set; }

    public static IReadOnlyList<SelectListItem> Qualites { get; } =
    [
        new("L’employeur, ou quelqu’un de l’entreprise", nameof(QualiteInvite.Employeur)),
        new("Un cabinet comptable, chargé par l’entreprise de déclarer pour elle", nameof(QualiteInvite.Cabinet)),
    ];

    private ReponseInvitation Reponse => new(Qualite == QualiteInvite.Cabinet, Qualite == QualiteInvite.Cabinet || Lues is { Declare: true } ? EcritLe : null);

    /// <summary>An employer's account is signed in.</summary>
    public bool Connecte => User.Role() is { } role && Droits.Autorise(role, Permission.EspaceEntreprise);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        base.OnPageHandlerExecuting(context);
    }

    public async Task OnGetAsync(string jeton, CancellationToken arret)
    {
        await LireAsync(jeton, arret);
        Nom = Lues?.Nom;
    }

    public async Task<IActionResult> OnPostAsync(string jeton, CancellationToken arret)
    {
        if (!await LireAsync(jeton, arret))
        {
            return Page();
        }
        if (MotDePasse != Confirmation)
        {
            ModelState.AddModelError(nameof(Confirmation), "Les deux saisies ne sont pas les mêmes.");
        }
        return ModelState.IsValid ? Finir(await accepter.AvecNouveauCompteAsync(jeton, Nom, MotDePasse, Reponse, arret), "/connexion", "Votre accès est ouvert : connectez-vous avec votre adresse électronique.") : Page();
    }

    public async Task<IActionResult> OnPostAccepterAsync(string jeton, CancellationToken arret)
    {
        if (!await LireAsync(jeton, arret))
        {
            return Page();
        }
        ModelState.Remove(nameof(Nom));
        return ModelState.IsValid && Connecte && User.Compte() is { } compte ? Finir(await accepter.AvecSonCompteAsync(jeton, compte, Reponse, arret), "/entreprise", "C’est accepté : l’entreprise est dans votre espace.") : Page();
    }

    private IActionResult Finir(Resultat<Id<Compte>> fait, string vers, string phrase)
    {
        if (fait.EstSucces)
        {
            TempData.Annoncer(phrase);
            return LocalRedirect(vers);
        }
        foreach (var un in fait.Refus.Tous)
        {
            // The identifier is the address: a refusal about it has no field here.
            ModelState.AddModelError(un.Champ is nameof(Nom) or nameof(MotDePasse) or nameof(EcritLe) ? un.Champ : "", un.Phrase);
        }
        return Page();
    }

    private async Task<bool> LireAsync(string jeton, CancellationToken arret)
    {
        Lues = await accepter.LireAsync(jeton, arret);
        Response.StatusCode = Lues is null ? 404 : 200;
        return Lues is not null;
    }
}
