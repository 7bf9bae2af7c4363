using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;

namespace Socle.Web.Service.Comptes;

/// <summary>One mandate: its last day, or its withdrawal.</summary>
[Exige(Permission.ComptesAdministrer)]
internal sealed class MandatModel(RechercherComptes comptes, ListerMandats lister, DaterMandat dater, RetirerMandat retirer, TimeProvider temps) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Dernier jour")]
        public DateOnly? Au { get; set; }

        [Display(Name = "Raison")]
        public string? Motif { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public Compte Compte { get; private set; } = null!;

    public MandatDonne Donne { get; private set; } = null!;

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task<IActionResult> OnGetAsync(Id<Compte> id, Id<Mandat> mandat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, mandat, arret))
        {
            return NotFound();
        }
        Entree.Au = Donne.Mandat.Au;
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
