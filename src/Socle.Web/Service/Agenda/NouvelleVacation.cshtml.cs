using Microsoft.AspNetCore.Mvc;
using Socle.Espaces.Composants;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Agenda;

/// <summary>One session, by hand.</summary>
[Exige(Permission.AgendaRegler)]
public sealed class NouvelleVacationModel(SocleDb db, PerimetreAgenda perimetre, AjouterVacation ajouter) : PageVacation(db, perimetre)
{
    public async Task OnGetAsync(CancellationToken arret)
    {
        await ChargerAsync(arret);
        Entree = new() { Jour = Perimetre.Jour, Debut = new(9, 0), Fin = new(12, 30), Professionnel = Perimetre.Filtre.Professionnel, Centre = Perimetre.Filtre.Centre };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (ModelState.IsValid)
        {
            var resultat = await ajouter.ExecuterAsync(Entree.Lieu, Entree.Jour, arret);
            if (resultat.EstSucces)
            {
                TempData.Annoncer("La vacation est ouverte.");
                return LocalRedirect($"/agenda/vacations/{resultat.Valeur}");
            }
            ModelState.Refuser(resultat.Refus);
        }
        await ChargerAsync(arret);
        return Page();
    }
}
