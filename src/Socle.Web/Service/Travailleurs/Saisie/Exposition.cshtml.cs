using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Declares an exposure.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class ExpositionModel(SocleDb db, DeclarerExposition declarer) : PageContrat(db)
{
    [BindProperty]
    public DemandeExposition Entree { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        Entree = new DemandeExposition { Contrat = contrat };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Conclure(await declarer.ExecuterAsync(Entree with { Contrat = contrat }, arret), "L’exposition est enregistrée. Les échéances ont été recalculées.")
            : Page();
    }
}
