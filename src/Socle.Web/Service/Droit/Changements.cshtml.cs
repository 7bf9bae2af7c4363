using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.DeuxDates;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Droit;

/// <summary>Asks what changes between two dates of the law: at once for a company, apart for the whole service. Lists the reports kept.</summary>
[Exige(Permission.DroitComparer)]
public sealed class ChangementsModel(ComparerDroits comparer, DemanderComparaison demander, EntrepriseParSiren entreprises, ListerComparaisons comparaisons) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Première date du droit")]
        public DateOnly? Du { get; set; }

        [Display(Name = "Seconde date du droit")]
        public DateOnly? Au { get; set; }

        [Display(Name = "SIREN de l’entreprise")]
        public string? Siren { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public IReadOnlyList<ComparaisonListee> Dernieres { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret) => Dernieres = await comparaisons.DernieresAsync(arret);

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (ModelState.IsValid)
        {
            if ((await FaireAsync(arret)).Reussit(out var id, out var refus))
            {
                return LocalRedirect($"/droit/changements/{id}");
            }
            ModelState.Refuser(refus);
        }
        Dernieres = await comparaisons.DernieresAsync(arret);
        return Page();
    }

    private async Task<Resultat<Id<ComparaisonDroit>>> FaireAsync(CancellationToken arret)
    {
        if (!(await entreprises.LireAsync(Entree.Siren, arret)).Reussit(out var entreprise, out var refus))
        {
            return refus;
        }
        if (entreprise is null)
        {
            return await demander.FaireAsync(Entree.Du, Entree.Au, arret);
        }
        var fait = await comparer.FaireAsync(new(Entree.Du, Entree.Au, entreprise), arret: arret);
        return fait.EstRefus ? fait.Refus : fait.Valeur.Id;
    }
}
