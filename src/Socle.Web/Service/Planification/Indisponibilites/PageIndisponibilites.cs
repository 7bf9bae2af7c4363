using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Suivi.Planification;

namespace Socle.Web.Service.Planification.Indisponibilites;

/// <summary>What the pages of a worker and of a company share: the list of what was said, a form, and the way back.</summary>
public abstract class PageIndisponibilites(DeclarerIndisponibilite declarer, RetirerIndisponibilite retirer) : PageModel
{
    [BindProperty]
    public IndisponibiliteSaisie Entree { get; set; } = new();

    public IReadOnlyList<Indisponibilite> Dites { get; protected set; } = [];

    public IReadOnlyList<SelectListItem> Lieux { get; protected set; } = [];

    /// <summary>The file this page is of.</summary>
    public abstract string Retour { get; }

    public static IReadOnlyList<SelectListItem> ChoixJours { get; } =
        [.. MotsIndisponibilite.Jours.Where(j => j.Jour != JoursSemaine.Dimanche).Select(j => new SelectListItem(j.Nom, j.Jour.ToString()))];

    public static IReadOnlyList<SelectListItem> ChoixMoments { get; } =
    [
        new("Toute la journée", nameof(MomentAbsence.JourneeEntiere)), new("Le matin", nameof(MomentAbsence.Matin)), new("L’après-midi", nameof(MomentAbsence.ApresMidi)),
    ];

    public string? Lieu(Indisponibilite dite) => dite.EtablissementId is { } lieu ? Lieux.FirstOrDefault(l => l.Value == lieu.ToString())?.Text : null;

    protected async Task<IActionResult> DeclarerAsync(IndisponibiliteSaisie saisie, CancellationToken arret)
    {
        if (ModelState.IsValid)
        {
            if ((await declarer.ExecuterAsync(saisie, arret)).Reussit(out _, out var refus))
            {
                return Revenir("L’indisponibilité est enregistrée.");
            }
            ModelState.Refuser(refus);
        }
        return Page();
    }

    /// <summary>Only what this page shows can be taken back from it.</summary>
    protected async Task<IActionResult> RetirerAsync(Id<Indisponibilite> id, CancellationToken arret)
    {
        if (Dites.All(d => d.Id != id))
        {
            return NotFound();
        }
        await retirer.ExecuterAsync(id, arret);
        return Revenir("L’indisponibilité est retirée.");
    }

    protected LocalRedirectResult Revenir(string phrase)
    {
        TempData.Annoncer(phrase);
        return LocalRedirect(Request.Path);
    }
}
