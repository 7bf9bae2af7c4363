using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Suivi.Convocations;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Convocations;

/// <summary>Delays, reminders, channels.</summary>
[Exige(Permission.ConvocationsConduire)]
public sealed class ReglagesModel(ReglerConvocations regler) : PageModel
{
    public sealed class Saisie
    {
        [Display(Name = "Convoquer au moins")]
        public int? Delai { get; set; }

        [Display(Name = "Rappeler, jours avant")]
        public string? Rappels { get; set; }

        [Display(Name = "Rappeler aussi aux employeurs")]
        public bool RappelerEmployeurs { get; set; }

        [Display(Name = "Canal préféré")]
        public Canal? Prefere { get; set; }

        [Display(Name = "Ce qu’il faut apporter")]
        public string? Documents { get; set; }
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public async Task OnGetAsync(CancellationToken arret)
    {
        var reglage = await regler.LireAsync(arret);
        Entree = new()
        {
            Delai = reglage.Delai,
            Rappels = reglage.Rappels,
            RappelerEmployeurs = reglage.RappelerEmployeurs,
            Prefere = reglage.OrdreDesCanaux[0],
            Documents = reglage.Documents,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        var resultat = await regler.ExecuterAsync(new(Entree.Delai, Entree.Rappels, Entree.RappelerEmployeurs, Entree.Prefere, Entree.Documents), arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("Les réglages sont enregistrés.");
        return LocalRedirect("/convocations/reglages");
    }
}
