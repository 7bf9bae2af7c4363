using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Technique.Acces;
using Socle.Technique.Travaux;

namespace Socle.Web.Service.Travaux;

/// <summary>The jobs of the server: their last run, their next, and one asked for now.</summary>
[Exige(Permission.TravauxConduire)]
public sealed class IndexModel(ListerTravaux lister, LancerTravail lancer, OptionsTravaux options) : PageModel
{
    public IReadOnlyList<LigneTravail> Lignes { get; private set; } = [];

    public IEnumerable<LigneTravail> Retards => Lignes.Where(l => l.Etat is { EnCours: false, EchecsDeSuite: > 0 });

    public string HeureDeNuit => $"{options.HeureDeNuit.Hour} h {options.HeureDeNuit.Minute:00}";

    public async Task OnGetAsync(CancellationToken arret) => Lignes = await lister.TousAsync(arret);

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken arret)
    {
        if ((await lancer.FaireAsync(code ?? "", arret)).Reussit(out var travail, out var refus))
        {
            TempData.Annoncer($"« {travail.Libelle} » est lancé. Son résultat paraît ici dès qu’il a fini : actualisez la page.");
        }
        else
        {
            TempData.Annoncer(refus.Phrase, Ton.Erreur);
        }
        return LocalRedirect("/administration/travaux");
    }
}
