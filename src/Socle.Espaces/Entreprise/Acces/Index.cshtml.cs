using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Acces;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Entreprise.Acces;

/// <summary>People who see the company: invited, and withdrawn, by its administrator.</summary>
[Exige(Permission.EspaceEntrepriseDeleguer)]
public sealed class IndexModel(PerimetreEmployeur perimetre, EcrireDeclaration ecrire, TracerRefus refus, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Entreprise")]
        public Id<Adherents.Entreprises.Entreprise>? Entreprise { get; set; }

        [Display(Name = "Nom"), StringLength(120)]
        public string? Nom { get; set; }

        [Display(Name = "Adresse électronique"), StringLength(200)]
        public string? Courriel { get; set; }

        [Display(Name = "Ce que fera cette personne")]
        public Role? Role { get; set; }

        [Display(Name = "Son établissement")]
        public Id<Etablissement>? Etablissement { get; set; }

        [Display(Name = "Déclare aussi pour l’entreprise")]
        public bool Declare { get; set; }

        [Display(Name = "Date du mandat écrit")]
        public DateOnly? EcritLe { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public IReadOnlyList<SelectListItem> Entreprises { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sites { get; private set; } = [];

    public IReadOnlyList<AccesDonne> Donnes { get; private set; } = [];

    public IReadOnlyList<AccesInvite> Invites { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Roles { get; } = [.. InviterDelegue.Roles.Select(r => new SelectListItem(EnMots(r), r.ToString()))];

    public static string EnMots(Role role) => role switch
    {
        Role.EmployeurAdministrateur => "Employeur",
        Role.EmployeurRh => "Ressources humaines : tout, sauf les accès",
        Role.EmployeurComptable => "Comptable externe : salariés et déclarations, ni suivi ni visites",
        Role.EmployeurSite => "Responsable de site : son établissement seulement",
        _ => "",
    };

    public Task OnGetAsync(CancellationToken arret) => LireAsync(arret);

    public async Task<IActionResult> OnPostInviterAsync(CancellationToken arret)
    {
        var entieres = await LireAsync(arret);
        var choisie = Entree.Entreprise ?? (entieres.Count == 1 ? entieres[0] : null);
        if (choisie is not { } entreprise)
        {
            ModelState.AddModelError("Entree.Entreprise", "Choisissez l’entreprise.");
            return Page();
        }
        if (!entieres.Contains(entreprise))
        {
            await refus.ObjetAsync("entreprise", entreprise.Valeur, arret);
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var fait = await ecrire.FaireAsync<InviterDelegue, Id<InvitationAcces>>(i => i.ExecuterAsync(new(entreprise, Entree.Etablissement, Entree.Role, Entree.Nom, Entree.Courriel, Entree.Declare, Entree.EcritLe), arret));
        if (fait.EstRefus)
        {
            ModelState.Refuser(fait.Refus);
            return Page();
        }
        return Dire("L’invitation part par courriel. Elle sert une fois, pendant trente jours.");
    }

    public async Task<IActionResult> OnPostAnnulerAsync(Id<InvitationAcces> invitation, CancellationToken arret) =>
        await SienneAsync(invitation, arret) ? Dire(await ecrire.FaireAsync<InviterDelegue, Id<InvitationAcces>>(i => i.RetirerAsync(invitation, arret)), "L’invitation est retirée : son lien ne sert plus.") : NotFound();

    public async Task<IActionResult> OnPostRenvoyerAsync(Id<InvitationAcces> invitation, CancellationToken arret) =>
        await SienneAsync(invitation, arret) ? Dire(await ecrire.FaireAsync<InviterDelegue, Id<InvitationAcces>>(i => i.RenvoyerAsync(invitation, arret)), "L’invitation repart.") : NotFound();

    public async Task<IActionResult> OnPostRetirerAsync(Id<Mandat> mandat, CancellationToken arret)
    {
        await LireAsync(arret);
        // One's own is the service's to withdraw: a company keeps someone who can sign in.
        if (Donnes.FirstOrDefault(d => d.Mandat == mandat) is not { } donne || donne.Compte == User.Compte())
        {
            await refus.ObjetAsync("mandat", mandat.Valeur, arret);
            return NotFound();
        }
        return Dire(await ecrire.FaireAsync<RetirerMandat, Id<Mandat>>(r => r.FaireAsync(new(mandat, "Retiré par l’employeur"), arret)), $"{donne.Nom} ne voit plus {donne.Entreprise}.");
    }

    /// <summary>What an outside accountant does for the company's declarations, with its dates.</summary>
    public string? EnMots(AccesDonne acces)
    {
        var (tenu, jour) = (acces.Tenu, temps.Aujourdhui());
        return !acces.PeutDeclarer ? null
            : tenu.Declare(jour) ? $"déclare pour l’entreprise, mandat du {tenu.DateDuDroit!.Value.Courte()}{(tenu.FinDuDroit is { } fin ? $", jusqu’au {fin.Courte()}" : "")}"
            : tenu.DeclareDu > jour ? $"déclarera pour l’entreprise à partir du {tenu.DeclareDu.Value.Courte()}"
            : "ne signe pas la déclaration annuelle";
    }

    public bool EstMoi(AccesDonne acces) => acces.Compte == User.Compte();

    private async Task<bool> SienneAsync(Id<InvitationAcces> invitation, CancellationToken arret)
    {
        await LireAsync(arret);
        if (Invites.Any(i => i.Id == invitation))
        {
            return true;
        }
        await refus.ObjetAsync("invitation_acces", invitation.Valeur, arret);
        return false;
    }

    private IActionResult Dire<T>(Resultat<T> fait, string phrase)
    {
        if (fait.EstSucces)
        {
            return Dire(phrase);
        }
        TempData.Annoncer(fait.Refus.Phrase, Ton.Attention);
        return LocalRedirect("/entreprise/acces");
    }

    private LocalRedirectResult Dire(string phrase)
    {
        TempData.Annoncer(phrase);
        return LocalRedirect("/entreprise/acces");
    }

    /// <summary>The companies held whole: who answers for a site invites nobody.</summary>
    private async Task<IReadOnlyList<Id<Adherents.Entreprises.Entreprise>>> LireAsync(CancellationToken arret)
    {
        var entieres = (await perimetre.MandatsAsync(arret)).Where(m => m.EtablissementId is null).Select(m => m.EntrepriseId).Distinct().ToList();
        Entreprises = [.. (await (await perimetre.EntreprisesAsync(arret)).Where(e => entieres.Contains(e.Id)).OrderBy(e => e.NomTri).Select(e => new { e.Id, e.RaisonSociale }).ToListAsync(arret)).Select(e => new SelectListItem(e.RaisonSociale, e.Id.ToString()))];
        Sites = [.. (await (await perimetre.EtablissementsAsync(arret)).Where(e => entieres.Contains(e.EntrepriseId)).OrderBy(e => e.Nom).Select(e => new { e.Id, e.Nom }).ToListAsync(arret)).Select(e => new SelectListItem(e.Nom, e.Id.ToString()))];
        (Donnes, Invites) = await ecrire.LireAsync<LireAcces, (IReadOnlyList<AccesDonne>, IReadOnlyList<AccesInvite>)>(async l => (await l.DonnesAsync(entieres, arret), await l.InvitesAsync(entieres, arret)));
        return entieres;
    }
}
