using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Suivi.DeuxDates;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Droit;

/// <summary>Asks what changes between two dates of the law; lists the reports kept.</summary>
[Exige(Permission.DroitComparer)]
public sealed class ChangementsModel(ComparerDroits comparer, EntrepriseParSiren entreprises, ListerComparaisons comparaisons) : PageModel
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
            var entreprise = await entreprises.LireAsync(Entree.Siren, arret);
            var fait = entreprise.EstRefus ? entreprise.Refus : await comparer.FaireAsync(new(Entree.Du, Entree.Au, entreprise.Valeur), arret);
            if (fait.Reussit(out var comparaison, out var refus))
            {
                return LocalRedirect($"/droit/changements/{comparaison.Id}");
            }
            ModelState.Refuser(refus);
        }
        Dernieres = await comparaisons.DernieresAsync(arret);
        return Page();
    }
}
