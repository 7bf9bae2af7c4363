using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Declares a leave.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class ArretModel(SocleDb db, DeclarerArret declarer) : PageContrat(db)
{
    [BindProperty]
    public DemandeArret Entree { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        Entree = new DemandeArret { Contrat = contrat };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Conclure(await declarer.ExecuterAsync(Entree with { Contrat = contrat }, arret), "L’arrêt est enregistré. La visite de reprise, si elle est due, est dans l’échéancier.")
            : Page();
    }
}
