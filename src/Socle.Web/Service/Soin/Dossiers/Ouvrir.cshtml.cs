using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;

namespace Socle.Web.Service.Soin.Dossiers;

/// <summary>Opens the file of someone one does not follow, for a reason. Its form is on the page of the closed file.</summary>
[Exige(Permission.DossierOuvrir)]
public sealed class OuvrirModel(EntreeDuDossier entree) : PageDuDossier(entree)
{
    private readonly EntreeDuDossier entree = entree;

    [BindProperty]
    public string? Motif { get; set; }

    public IActionResult OnGet(Id<Travailleur> id) => LocalRedirect($"/soin/dossier/{id}");

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, CancellationToken arret)
    {
        if ((await entree.Briser.ExecuterAsync(id, Motif, arret)).Reussit(out _, out var refus))
        {
            TempData.Annoncer("Le dossier est ouvert. Le médecin coordonnateur en est averti.", Ton.Attention);
            return LocalRedirect($"/soin/dossier/{id}");
        }
        ModelState.Ajouter(refus);
        return await FermerAsync(id, refus, arret, Motif ?? "");
    }
}
