using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Espaces.Composants;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;

namespace Socle.Web.Service.Agenda;

/// <summary>A new weekly pattern.</summary>
[Exige(Permission.AgendaRegler)]
public sealed class NouveauModeleModel(SocleDb db, PerimetreAgenda perimetre, CreerModele creer) : PageVacation(db, perimetre)
{
    public static IReadOnlyList<SelectListItem> Jours { get; } =
        [.. Enumerable.Range(1, 6).Select(j => new SelectListItem(((DayOfWeek)j).EnMots(), ((DayOfWeek)j).ToString()))];

    public static IReadOnlyList<SelectListItem> LesSemaines { get; } = [.. Enum.GetValues<SemainesModele>().Select(s => new SelectListItem(s.EnMots(), s.ToString()))];

    public async Task OnGetAsync(CancellationToken arret)
    {
        await ChargerAsync(arret);
        Entree = new() { Du = Perimetre.Aujourdhui.AddDays(1), Debut = new(9, 0), Fin = new(12, 30), Professionnel = Perimetre.Filtre.Professionnel, Centre = Perimetre.Filtre.Centre };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if (ModelState.IsValid)
        {
            var resultat = await creer.ExecuterAsync(new() { Lieu = Entree.Lieu, JourSemaine = Entree.JourSemaine, Semaines = Entree.Semaines, Du = Entree.Du, Au = Entree.Au }, arret);
            if (resultat.EstSucces)
            {
                TempData.Annoncer($"Le modèle est enregistré\u00A0: {resultat.Valeur.Vacations.Accorder("vacation ouverte", "vacations ouvertes")}.");
                return LocalRedirect($"/agenda/vacations?professionnel={Entree.Professionnel}");
            }
            ModelState.Refuser(resultat.Refus);
        }
        await ChargerAsync(arret);
        return Page();
    }
}
