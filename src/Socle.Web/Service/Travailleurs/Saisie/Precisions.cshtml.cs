using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Says again the terms of a contract: working time, place, season, posts of a temporary worker.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class PrecisionsModel(SocleDb db, PreciserContrat preciser) : PageContrat(db)
{
    [BindProperty]
    public PrecisionContrat Entree { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        Entree = new PrecisionContrat
        {
            Contrat = contrat,
            Eloigne = Contrat.Eloigne,
            EmploisVises = Contrat.EmploisVises,
            Quotite = Contrat.Quotite,
            JoursSaison = Contrat.JoursSaison,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Contrat> contrat, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Conclure(await preciser.ExecuterAsync(Entree with { Contrat = contrat }, arret), "Le contrat est précisé. Les échéances ont été recalculées.")
            : Page();
    }
}
