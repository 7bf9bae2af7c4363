using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Echeancier;

/// <summary>Recomputes the whole due list on demand.</summary>
[Exige(Permission.EcheancierRecalculer)]
public sealed class RecalculerModel(RecalculerEcheancier recalculer, TimeProvider temps) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if ((await recalculer.ToutAsync(temps.Aujourdhui(), arret)).Reussit(out var bilan, out var refus))
        {
            TempData.Annoncer(bilan.Rien
                ? $"L’échéancier était à jour : {bilan.Contrats.Accorder("contrat relu", "contrats relus")}, rien n’a bougé."
                : $"Échéancier recalculé : {bilan.Contrats.Accorder("contrat relu", "contrats relus")}, {bilan.Changes.Fr()} mis à jour, {bilan.Retires.Fr()} retirés.");
        }
        else
        {
            TempData.Annoncer(refus.Phrase, Ton.Erreur);
        }
        return LocalRedirect("/echeancier");
    }
}
