using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Convocations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Travailleurs.Saisie;

namespace Socle.Web.Service.Travailleurs.Fiche;

/// <summary>The letter that carries a code, to print: the code comes sealed from the page that gave it, and stands in no address.</summary>
[Exige(Permission.EspaceSalarieOuvrir)]
public sealed class EspaceLettreModel(SocleDb db, ServiceEmetteur service, CodeScelle scelle) : PageTravailleur(db)
{
    public ServiceEmetteur Service => service;

    public string Code { get; private set; } = "";

    public IActionResult OnGet(Id<Travailleur> id) => LocalRedirect($"/travailleurs/{id}/espace");

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, string? code, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        if (scelle.Ouvrir(code) is { } lu)
        {
            Code = lu;
            return Page();
        }
        TempData.Annoncer("Ce code n’est plus lisible : donnez-en un autre.", Ton.Attention);
        return OnGet(id);
    }
}
