using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Planification;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Planification;

/// <summary>What each priority weighs.</summary>
[Exige(Permission.PlanificationConduire)]
public sealed class PrioritesModel(Priorites priorites, ReglerPriorites regler) : PageModel
{
    public IReadOnlyList<Priorite> Toutes { get; private set; } = [];

    public bool Changees => Toutes.Any(p => p.Modifiee);

    public Task OnGetAsync(CancellationToken arret) => LireAsync(arret);

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        await LireAsync(arret);
        List<Priorite> saisies = [.. Toutes.Select(p => p with { Poids = Nombre($"Poids.{p.Code}", p.Poids), Refus = Nombre($"Refus.{p.Code}", p.Refus) })];
        Toutes = saisies;
        return ModelState.IsValid
            ? Conclure(await regler.ExecuterAsync([.. saisies.Select(p => new ReglerPriorites.Saisie(p.Code, p.Poids, p.Refus))], arret), "Les priorités sont enregistrées.")
            : Page();
    }

    public async Task<IActionResult> OnPostRetablirAsync(CancellationToken arret) => Conclure(await regler.RetablirAsync(arret), "Les priorités sont celles d’origine.");

    private async Task LireAsync(CancellationToken arret) => Toutes = [.. (await priorites.LireAsync(arret)).Values.OrderBy(p => p.Code)];

    /// <summary>What was typed; beside what cannot be read, a word.</summary>
    private int Nombre(string champ, int actuel)
    {
        if (int.TryParse(Request.Form[champ], out var nombre))
        {
            return nombre;
        }
        ModelState.AddModelError(champ, "Donnez un nombre entier.");
        return actuel;
    }

    private IActionResult Conclure(Resultat<int> resultat, string phrase)
    {
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus, "");
            return Page();
        }
        TempData.Annoncer(phrase);
        return LocalRedirect("/planification/priorites");
    }
}
