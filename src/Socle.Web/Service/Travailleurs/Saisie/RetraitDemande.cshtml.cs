using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Takes back a visit asked for.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class RetraitDemandeModel(SocleDb db, RetirerDemande retirer) : PageTravailleur(db)
{
    [BindProperty]
    public RetraitDemande Entree { get; set; } = null!;

    public DemandeVisite Demande { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<DemandeVisite> demande, CancellationToken arret) =>
        await ChargerAsync(id, demande, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<DemandeVisite> demande, CancellationToken arret)
    {
        if (!await ChargerAsync(id, demande, arret))
        {
            return NotFound();
        }
        return ModelState.IsValid ? Conclure(await retirer.ExecuterAsync(Entree with { Demande = demande }, arret), "La demande est retirée.") : Page();
    }

    /// <summary>False when this request is not this person's.</summary>
    private async Task<bool> ChargerAsync(Id<Travailleur> id, Id<DemandeVisite> demande, CancellationToken arret)
    {
        Demande = (await Db.Set<DemandeVisite>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == demande && d.TravailleurId == id, arret))!;
        return Demande is not null && await ChargerAsync(id, arret);
    }
}
