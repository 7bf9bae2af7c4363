using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Service.Demandes;

/// <summary>Answers a request: the next hours that suit, one click each.</summary>
[Exige(Permission.AgendaTenir)]
public sealed class RendezVousModel(SocleDb db, RepondreDemande repondre) : PageModel
{
    public DemandeVisite Demande { get; private set; } = null!;

    public string Nom { get; private set; } = "";

    public IReadOnlyList<PlaceOfferte> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<DemandeVisite> id, CancellationToken arret)
    {
        if (await db.Set<DemandeVisite>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, arret) is not { } demande)
        {
            return NotFound();
        }
        Demande = demande;
        Nom = (await db.Set<Travailleur>().AsNoTracking().FirstAsync(t => t.Id == demande.TravailleurId, arret)).NomAffiche;
        Places = await repondre.PlacesAsync(id, arret);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<DemandeVisite> id, Id<Vacation> vacation, TimeOnly? debut, CancellationToken arret)
    {
        var pris = await repondre.ExecuterAsync(id, vacation, debut, arret);
        TempData.Annoncer(pris.Selon(_ => "Le rendez-vous est pris.", r => r.Phrase), pris.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect(pris.EstSucces ? "/demandes" : $"/demandes/{id}/rendez-vous");
    }
}
