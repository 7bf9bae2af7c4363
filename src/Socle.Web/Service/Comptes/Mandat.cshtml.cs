using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Mandats;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;

namespace Socle.Web.Service.Comptes;

/// <summary>One mandate: its last day, or its withdrawal.</summary>
[Exige(Permission.ComptesAdministrer)]
internal sealed class MandatModel(RechercherComptes comptes, ListerMandats lister, DaterMandat dater, RetirerMandat retirer, ConfierDeclaration confier, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Dernier jour")]
        public DateOnly? Au { get; set; }

        [Display(Name = "Raison")]
        public string? Motif { get; set; }

        [Display(Name = "Date du mandat écrit")]
        public DateOnly? EcritLe { get; set; }

        [Display(Name = "Déclare jusqu’au")]
        public DateOnly? DeclareAu { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Compte Compte { get; private set; } = null!;

    public MandatDonne Donne { get; private set; } = null!;

    public bool PeutDeclarer => Compte.Role == Role.EmployeurComptable && Donne.Mandat.EtablissementId is null;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(Id<Compte> id, Id<Mandat> mandat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, mandat, arret))
        {
            return NotFound();
        }
        (Entree.Au, Entree.EcritLe, Entree.DeclareAu) = (Donne.Mandat.Au, Donne.Mandat.EcritLe, Donne.Mandat.Declare(Aujourdhui) ? Donne.Mandat.DeclareAu : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Compte> id, Id<Mandat> mandat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, mandat, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid ? Finir(id, await dater.FaireAsync(new(mandat, Entree.Au), arret), "La fin du mandat est enregistrée.") : Page();
    }

    public async Task<IActionResult> OnPostRetirerAsync(Id<Compte> id, Id<Mandat> mandat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, mandat, arret))
        {
            return NotFound();
        }
        return Finir(id, await retirer.FaireAsync(new(mandat, Entree.Motif), arret), "Le mandat est retiré : ce compte ne voit plus cette entreprise par lui.");
    }

    public async Task<IActionResult> OnPostConfierAsync(Id<Compte> id, Id<Mandat> mandat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, mandat, arret))
        {
            return NotFound();
        }
        if (Entree.EcritLe is null)
        {
            ModelState.AddModelError("Entree.EcritLe", "Donnez la date du mandat écrit\u00A0: c’est lui qui vous permet de le noter.");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var fait = await confier.FaireAsync(new(mandat, Entree.EcritLe, null, Entree.DeclareAu), arret);
        return Finir(id, fait.EstRefus ? fait.Refus with { Champ = fait.Refus.Champ == nameof(Entree.Au) ? nameof(Entree.DeclareAu) : fait.Refus.Champ } : fait, "Ce comptable déclare pour l’entreprise.");
    }

    public async Task<IActionResult> OnPostReprendreAsync(Id<Compte> id, Id<Mandat> mandat, CancellationToken arret) =>
        await ChargerAsync(id, mandat, arret) ? Finir(id, await confier.ReprendreAsync(mandat, arret), "Ce comptable ne signe plus pour l’entreprise.") : NotFound();

    private IActionResult Finir(Id<Compte> id, Resultat<Id<Mandat>> resultat, string phrase) => this.Finir(resultat, phrase, $"/administration/comptes/{id}/mandats");

    private async Task<bool> ChargerAsync(Id<Compte> id, Id<Mandat> mandat, CancellationToken arret)
    {
        if (await comptes.UnAsync(id, arret) is not { } compte
            || (await lister.DuCompteAsync(id, arret)).FirstOrDefault(m => m.Mandat.Id == mandat) is not { } donne)
        {
            return false;
        }
        (Compte, Donne) = (compte, donne);
        return true;
    }
}
