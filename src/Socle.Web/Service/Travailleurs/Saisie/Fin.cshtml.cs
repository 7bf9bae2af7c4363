using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Ends a contract, corrects its end, or takes it back.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class FinModel(SocleDb db, TerminerContrat terminer, RouvrirContrat rouvrir) : PageContrat(db)
{
    [BindProperty]
    public FinContrat Entree { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        Entree = new FinContrat { Contrat = contrat, Fin = Contrat.Fin ?? Contrat.FinPrevue, Motif = Contrat.MotifFin };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Conclure(await terminer.ExecuterAsync(Entree with { Contrat = contrat }, arret), "La fin du contrat est enregistrée.")
            : Page();
    }

    public async Task<IActionResult> OnPostRouvrirAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        var resultat = await rouvrir.ExecuterAsync(contrat, arret);
        TempData.Annoncer(resultat.Selon(_ => "La fin du contrat est annulée : il continue.", r => r.Phrase), resultat.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect(Retour);
    }
}
