using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Dossier.Visites;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Soin.Visites;

/// <summary>The visits of who is signed in: open ones first, found again whatever happened; then those of a day.</summary>
[Exige(Permission.VisiteConduire)]
public sealed class MesVisitesModel(MesVisites visites, OuvrirVisite ouvrir, TimeProvider temps) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public EtatVisite? Etat { get; set; }

    public DateOnly Jour { get; private set; }

    public IReadOnlyList<VisiteListee> Ouvertes { get; private set; } = [];

    /// <summary>Today, with them, not opened yet.</summary>
    public IReadOnlyList<VisiteAttendue> Attendues { get; private set; } = [];

    public IReadOnlyList<VisiteListee> DuJour { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Etats { get; } =
        [.. new[] { EtatVisite.Conclue, EtatVisite.Reorientee, EtatVisite.Abandonnee }.Select(e => new SelectListItem(e.EnMots(), e.ToString()))];

    public async Task OnGetAsync(DateOnly? jour, CancellationToken arret)
    {
        Jour = jour ?? temps.Aujourdhui();
        Ouvertes = await visites.OuvertesAsync(arret);
        Attendues = await visites.AttenduesAsync(temps.Aujourdhui(), arret);
        DuJour = await visites.DuJourAsync(Jour, Etat == EtatVisite.Ouverte ? null : Etat, arret);
    }

    /// <summary>From the waiting room, the day's agenda or the appointment.</summary>
    public async Task<IActionResult> OnPostOuvrirAsync(Id<RendezVous> rendezVous, CancellationToken arret)
    {
        var ouverte = await ouvrir.ExecuterAsync(rendezVous, arret);
        if (ouverte.EstSucces)
        {
            return LocalRedirect($"/soin/visite/{ouverte.Valeur}");
        }
        ModelState.Ajouter(ouverte.Refus);
        await OnGetAsync(null, arret);
        return Page();
    }
}
