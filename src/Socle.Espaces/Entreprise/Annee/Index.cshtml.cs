using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Espaces.Entreprise.Annee;

/// <summary>What the service did for us, in figures.</summary>
[Exige(Permission.EspaceEntrepriseSuivi)]
public sealed class IndexModel(LireAnnee lire, TimeProvider temps) : PageModel
{
    private const int Anciennes = 3;

    public BilanAnnee Bilan { get; private set; } = null!;

    public IEnumerable<int> Annees => Enumerable.Range(0, Anciennes).Select(n => temps.Aujourdhui().Year - n);

    public async Task OnGetAsync([FromQuery] int? annee, CancellationToken arret) =>
        Bilan = await lire.LireAsync(annee is { } voulue && Annees.Contains(voulue) ? voulue : temps.Aujourdhui().Year, arret);
}
