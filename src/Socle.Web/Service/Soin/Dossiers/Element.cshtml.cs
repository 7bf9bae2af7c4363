using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Ecrits;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>One element with all it was: each version, who wrote it, why it was replaced.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class ElementModel(EntreeDuDossier entree, LireEcrits lire) : PageDuDossier(entree)
{
    public IReadOnlyList<ElementDossier> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Ecrit> element, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Tous, arret) is { } ailleurs)
        {
            return ailleurs;
        }
        Versions = await lire.VersionsAsync(Dossier, element, arret);
        return Versions.Count == 0 ? NotFound() : Page();
    }
}
