using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>A leave that lasts longer than foreseen.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class ProlongationModel(SocleDb db, ProlongerArret prolonger) : PageArret(db)
{
    [BindProperty]
    public Prolongation Entree { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Arret> arretId, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arretId, arret))
        {
            return NotFound();
        }
        Entree = new Prolongation { Arret = arretId };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Arret> arretId, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arretId, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Conclure(await prolonger.ExecuterAsync(Entree with { Arret = arretId }, arret), "La prolongation est enregistrée.")
            : Page();
    }
}
