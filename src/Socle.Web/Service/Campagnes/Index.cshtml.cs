using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Noyau;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Campagnes;

/// <summary>The campaigns of yearly declarations, and how far each is.</summary>
[Exige(Permission.ConvocationsConduire)]
internal sealed class IndexModel(SuivreCampagne suivre, TimeProvider temps) : PageModel
{
    public IReadOnlyList<CampagneEnListe> Campagnes { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task OnGetAsync(CancellationToken arret) => Campagnes = await suivre.ToutesAsync(arret);
}
