using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Reprise;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Web.Service.Reprise;

/// <summary>Take-overs of old software: those made, and a new one.</summary>
[Exige(Permission.RepriseConduire)]
[RequestSizeLimit(Limite)]
[RequestFormLimits(MultipartBodyLengthLimit = Limite)]
public sealed class IndexModel(ParcoursReprise parcours, ListerReprises reprises, DepotReprise depot, TravauxReprise travaux, AuteurCourant auteur) : PageModel
{
    private const long Limite = 500L * 1024 * 1024;

    public sealed class Saisie
    {
        [Display(Name = "Nom de l’ancien logiciel"), Required, StringLength(80)]
        public string? Source { get; set; }

        [Display(Name = "Exports")]
        public List<IFormFile> Fichiers { get; } = [];
    }

    [BindProperty]
    public Saisie Entree { get; set; } = new();

    public IReadOnlyList<RepriseLogiciel> Reprises { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret) => Reprises = await reprises.ToutesAsync(arret);

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        var id = Id<RepriseLogiciel>.Nouveau();
        var gardes = await depot.GarderAsync(id, Request.Form.Files, arret);
        if (ModelState.IsValid)
        {
            var depose = gardes.Reussit(out var noms, out var dangereux) ? await parcours.DeposerAsync(id, Entree.Source, noms, arret) : dangereux;
            if (depose.Reussit(out _, out var refus))
            {
                travaux.Confier(id, auteur.Valeur);
                return LocalRedirect($"/reprise/{id}");
            }
            ModelState.Refuser(refus);
        }
        depot.Effacer(id);
        Reprises = await reprises.ToutesAsync(arret);
        return Page();
    }
}
