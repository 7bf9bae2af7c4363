using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Depots;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Soin.CopiesDemandees;

/// <summary>Copies workers asked for from their space, until they are handed over.</summary>
[Exige(Permission.DocumentsRendre)]
public sealed class IndexModel(DemandesDeCopie demandes) : PageModel
{
    public IReadOnlyList<CopieDemandee> Demandes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken arret) => Demandes = await demandes.ListerAsync(arret);

    public async Task<IActionResult> OnPostAsync(Id<DepotTravailleur> id, CancellationToken arret)
    {
        var remise = await demandes.RemettreAsync(id, arret);
        TempData.Annoncer(remise.EstSucces ? "La remise est notée : le salarié le voit dans son espace." : remise.Refus.Phrase, remise.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect("/soin/copies-demandees");
    }
}
