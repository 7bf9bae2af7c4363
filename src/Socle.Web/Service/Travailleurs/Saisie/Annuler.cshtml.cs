using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Removes a contract entered by mistake.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class AnnulerModel(SocleDb db, AnnulerContrat annuler) : PageContrat(db)
{
    [BindProperty]
    public AnnulationContrat Entree { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret) =>
        await ChargerAsync(id, contrat, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Conclure(await annuler.ExecuterAsync(Entree with { Contrat = contrat }, arret), "Le contrat est annulé, avec ses postes, ses expositions et ses arrêts.")
            : Page();
    }
}
