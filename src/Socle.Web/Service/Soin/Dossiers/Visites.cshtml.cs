using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Visites;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>The visits of a file and what was signed after each: where who did not make a visit signs its document.</summary>
[Exige(Permission.DocumentsRendre)]
public sealed class VisitesModel(EntreeDuDossier entree, VisitesDuDossier lire) : PageDuDossier(entree)
{
    public IReadOnlyList<VisiteDuDossier> Visites { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Conclusions, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        Visites = await lire.LireAsync(Dossier, arret);
        return Page();
    }
}
