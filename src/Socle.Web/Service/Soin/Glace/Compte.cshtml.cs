using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Acces;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Glace;

/// <summary>How many notices wait: a piece of the home page, which cannot read the medical base itself.</summary>
[Exige(Permission.DossierAvis)]
public sealed class CompteModel(AvisDeBris avis) : PageModel
{
    public int NonLus { get; private set; }

    public async Task OnGetAsync(CancellationToken arret) => NonLus = await avis.NonLusAsync(arret);
}
