using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Experimentations;

/// <summary>What the service tries, or tried.</summary>
[Exige(Permission.MesuresLire)]
public sealed class IndexModel(SocleDb db, TimeProvider temps) : PageModel
{
    public IReadOnlyList<LigneMesure> Mesures { get; private set; } = [];

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public async Task OnGetAsync(CancellationToken arret) => Mesures = await LireMesures.ToutesAsync(db, arret);
}
