using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Espaces.Entreprise.Messages;

/// <summary>The employer's messages to its service, the last spoken first.</summary>
[Exige(Permission.EspaceEntreprise)]
public sealed class IndexModel(LireFils lire, TimeProvider temps) : PageModel
{
    public IReadOnlyList<FilEmployeur> Fils { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public Pagination Pagination { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "page")] int? numero, CancellationToken arret)
    {
        Pagination = new Pagination(Math.Clamp(numero ?? 1, 1, 100_000), await lire.CompterAsync(arret));
        Fils = await lire.PageAsync(Pagination.Decalage, Pagination.Taille, arret);
    }
}
