using Microsoft.AspNetCore.Mvc;
using Socle.Dossier.Acces;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Pieces;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Soin.Dossiers;

namespace Socle.Web.Service.Soin.Pieces;

/// <summary>The bytes of a paper: the trail says who reads them before the first leaves.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class FichierModel(EntreeDuDossier entree, LirePieces lire) : PageDuDossier(entree)
{
    /// <param name="version">Null: the one that stands.</param>
    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Ecrit> element, int? version, CancellationToken arret)
    {
        if (await OuvrirAsync(id, IndexModel.Parties | Blocs.Conclusions, arret) is { } ferme)
        {
            return ferme;
        }
        return await lire.UnAsync(Dossier, element, version, arret) is { } lu ? new FichierServi(lu, Aujourdhui) : NotFound();
    }
}
