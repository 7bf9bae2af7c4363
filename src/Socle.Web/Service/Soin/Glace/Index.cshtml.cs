using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Acces;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Glace;

/// <summary>Files opened by someone who does not follow the worker: those not read first.</summary>
[Exige(Permission.DossierAvis)]
public sealed class IndexModel(AvisDeBris avis, NomsDuSoin noms) : PageModel
{
    private const int Montres = 200;

    public IReadOnlyList<AvisLu> Avis { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret) => Avis = await noms.LireAsync(await avis.ListerAsync(Montres, arret), arret);
}
