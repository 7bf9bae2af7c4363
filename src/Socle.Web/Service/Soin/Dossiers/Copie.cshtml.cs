using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>The whole file as the worker reads it, to print (R. 4624-45-8).</summary>
[Exige(Permission.DocumentsRendre)]
public sealed class CopieModel(EntreeDuDossier entree, LireEcrits lire) : PageDuDossier(entree)
{
    public IReadOnlyList<SectionDuDossier> Parties { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if (await OuvrirAsync(id, Blocs.Tous, arret, ActionDossier.Export) is { } ferme)
        {
            return ferme;
        }
        Parties = SectionDuDossier.De(await lire.EnVigueurAsync(Dossier, Blocs.Tous, arret), Dossier.Acces);
        return Page();
    }
}
