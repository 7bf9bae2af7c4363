using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Comptes.Sessions;
using Socle.Web.Configuration;
using Socle.Web.Securite;

namespace Socle.Web.Service.Comptes;

/// <summary>One account, and what an administrator may do to it.</summary>
[Exige(Permission.ComptesAdministrer)]
internal sealed class FicheModel(
    RechercherComptes comptes, AdministrerCompte administrer, ListerSessions sessions, OptionsSocle options, TimeProvider temps) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Id<Compte> Id { get; set; }

    [BindProperty, Display(Name = "Nom"), StringLength(120)]
    public string? Nom { get; set; }

    [BindProperty, Display(Name = "Courriel"), StringLength(200)]
    public string? Courriel { get; set; }

    [BindProperty, Display(Name = "Rôle")]
    public Role? Role { get; set; }

    [BindProperty, Display(Name = "Raison"), StringLength(500)]
    public string? Motif { get; set; }

    [BindProperty, Display(Name = "Retirer aussi ses codes temporaires et ses clés d’accès (téléphone perdu)")]
    public bool SansSecondFacteur { get; set; }

    public Compte Compte { get; private set; } = null!;

    public IReadOnlyList<SessionCompte> Sessions { get; private set; } = [];

    public LienDonne? Lien { get; private set; }

    public bool CEstMoi => Id == User.Compte();

    public bool Bloque => Compte.LockoutEnd > temps.GetUtcNow();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await comptes.UnAsync(Id, HttpContext.RequestAborted) is not { } compte)
        {
            context.Result = NotFound();
            return;
        }
        Compte = compte;
        Sessions = await sessions.OuvertesAsync(Id, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        (Nom, Courriel, Role) = (Compte.NomAffiche, Compte.Email, Compte.Role);
    }

    public async Task<IActionResult> OnPostNomAsync(CancellationToken arret) =>
        Dire(await administrer.RenommerAsync(Id, Nom ?? "", Courriel, arret), "Nom et courriel enregistrés.");

    public async Task<IActionResult> OnPostRoleAsync(CancellationToken arret) =>
        Dire(await administrer.ChangerRoleAsync(Id, Role ?? default, Motif ?? "", arret), "Rôle changé. La personne doit se reconnecter.");

    public async Task<IActionResult> OnPostFermerAsync(CancellationToken arret) =>
        Dire(await administrer.FermerAsync(Id, Motif ?? "", arret), "Compte fermé : ses sessions le sont aussi.");

    public async Task<IActionResult> OnPostRouvrirAsync(CancellationToken arret) =>
        Dire(await administrer.RouvrirAsync(Id, Motif ?? "", arret), "Compte rouvert.");

    public async Task<IActionResult> OnPostDebloquerAsync(CancellationToken arret) =>
        Dire(await administrer.DebloquerAsync(Id, arret), "Compte débloqué.");

    public async Task<IActionResult> OnPostSessionsAsync(CancellationToken arret) =>
        Dire((await administrer.FermerSessionsAsync(Id, arret)).Map(_ => true), "Sessions fermées.");

    public async Task<IActionResult> OnPostAccesAsync(CancellationToken arret)
    {
        var resultat = await administrer.DonnerNouvelAccesAsync(Id, SansSecondFacteur, arret);
        if (!resultat.Reussit(out var jeton, out _))
        {
            return Dire(resultat.Map(_ => true), "");
        }
        // The link is in this answer alone: no redirection, nothing kept.
        Lien = LienDonne.De(options, Id, Compte.NomAffiche, jeton);
        return Page();
    }

    private LocalRedirectResult Dire(Resultat<bool> resultat, string fait)
    {
        if (resultat.Reussit(out _, out var refus))
        {
            TempData.Annoncer(fait);
        }
        else
        {
            TempData.Annoncer(refus.Phrase, Ton.Erreur);
        }
        return LocalRedirect($"/administration/comptes/{Id}");
    }
}
