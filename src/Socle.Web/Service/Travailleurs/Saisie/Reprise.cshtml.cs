using Microsoft.AspNetCore.Mvc;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>The return to work after a leave, its correction, or a leave that was not.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class RepriseModel(SocleDb db, ReprendreTravail reprendre, AnnulerArret annuler) : PageArret(db)
{
    [BindProperty]
    public RetourTravail Entree { get; set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Arret> arretId, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arretId, arret))
        {
            return NotFound();
        }
        Entree = new RetourTravail { Arret = arretId, Le = (Arret.Fin ?? Arret.FinPrevue)?.AddDays(1) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Arret> arretId, CancellationToken arret)
    {
        if (!await ChargerAsync(id, contrat, arretId, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid
            ? Conclure(await reprendre.ExecuterAsync(Entree with { Arret = arretId }, arret), "La reprise est enregistrée. La visite de reprise, si elle est due, est dans l’échéancier.")
            : Page();
    }

    public async Task<IActionResult> OnPostAnnulerAsync(Id<Travailleur> id, Id<Contrat> contrat, Id<Arret> arretId, string? motif, CancellationToken arret)
    {
        ModelState.Clear();
        if (!await ChargerAsync(id, contrat, arretId, arret))
        {
            return NotFound();
        }
        Entree = new RetourTravail { Arret = arretId };
        return Conclure(await annuler.ExecuterAsync(new() { Arret = arretId, Motif = motif }, arret), "L’arrêt est annulé.");
    }
}
