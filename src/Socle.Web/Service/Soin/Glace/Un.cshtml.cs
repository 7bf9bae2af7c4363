using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Acces;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.Glace;

/// <summary>One notice with its reason: reading it is traced on the file.</summary>
[Exige(Permission.DossierAvis)]
public sealed class UnModel(AvisDeBris avis, NomsDuSoin noms) : PageModel
{
    public AvisLu Lu { get; private set; } = null!;

    public string Motif { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Id<BrisDeGlace> id, CancellationToken arret)
    {
        if (!(await avis.LireAsync(id, arret)).Reussit(out var lu, out _))
        {
            return NotFound();
        }
        Lu = (await noms.LireAsync([lu.Avis], arret))[0];
        Motif = lu.Motif;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<BrisDeGlace> id, CancellationToken arret)
    {
        var marque = await avis.MarquerLuAsync(id, arret);
        TempData.Annoncer(marque.Selon(_ => "L’avis est marqué comme lu.", r => r.Phrase), marque.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect("/soin/avis");
    }
}
