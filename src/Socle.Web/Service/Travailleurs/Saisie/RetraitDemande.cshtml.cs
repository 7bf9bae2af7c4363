using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Travailleurs.Saisie;

/// <summary>Takes back a visit asked for.</summary>
[Exige(Permission.TravailleursModifier)]
public sealed class RetraitDemandeModel(SocleDb db, RetirerDemande retirer) : PageModel
{
    [BindProperty]
    public RetraitDemande Entree { get; set; } = null!;

    public Travailleur Travailleur { get; private set; } = null!;

    public DemandeVisite Demande { get; private set; } = null!;

    public string Retour => $"/travailleurs/{Travailleur.Id}";

    public async Task<IActionResult> OnGetAsync(Id<Travailleur> id, Id<DemandeVisite> demande, CancellationToken arret) =>
        await ChargerAsync(id, demande, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<Travailleur> id, Id<DemandeVisite> demande, CancellationToken arret)
    {
        if (!await ChargerAsync(id, demande, arret))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var resultat = await retirer.ExecuterAsync(Entree with { Demande = demande }, arret);
        if (resultat.EstRefus)
        {
            ModelState.Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("La demande est retirée.");
        return LocalRedirect(Retour);
    }

    /// <summary>False when this request is not this person's.</summary>
    private async Task<bool> ChargerAsync(Id<Travailleur> id, Id<DemandeVisite> demande, CancellationToken arret)
    {
        Travailleur = (await db.Set<Travailleur>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, arret))!;
        Demande = (await db.Set<DemandeVisite>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == demande && d.TravailleurId == id, arret))!;
        return Travailleur is not null && Demande is not null;
    }
}
