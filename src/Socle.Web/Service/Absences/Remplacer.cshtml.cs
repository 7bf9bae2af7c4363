using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Remplacements;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Securite;

namespace Socle.Web.Service.Absences;

/// <summary>Who to call for a free slot, and how each call ended. Opened from a session, or from the appointment of someone who does not come.</summary>
[Exige(Permission.AgendaTenir)]
internal sealed class RemplacerModel(
    SocleDb db, LirePlace lirePlace, ChercherRemplacants chercher, LireAppels lireAppels, AppelerRemplacant appeler, NoterAppel noter, TimeProvider temps) : PageModel
{
    public PlaceAPrendre Place { get; private set; } = null!;

    /// <summary>The free span being filled; none when the session is full.</summary>
    public Creneau? Creneau { get; private set; }

    public IReadOnlyList<Remplacant> Remplacants { get; private set; } = [];

    public IReadOnlyList<AppelLu> Appels { get; private set; } = [];

    /// <summary>The person one has on the phone.</summary>
    public AppelLu? MonAppel { get; private set; }

    public IReadOnlyDictionary<Id<Travailleur>, AppelRemplacement> EnCours { get; private set; } = new Dictionary<Id<Travailleur>, AppelRemplacement>();

    public string AdresseDe(Creneau creneau) => AdresseDe(Place.Vacation.Id, creneau.Debut);

    public DateOnly Aujourdhui => temps.Aujourdhui();

    public DateTime Maintenant => temps.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(Id<Vacation> id, TimeOnly? debut, CancellationToken arret) =>
        await ChargerAsync(id, debut, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAppelerAsync(Id<Vacation> id, TimeOnly debut, Id<Contrat> contrat, Visite visite, CancellationToken arret)
    {
        if (await VacationAsync(id, arret) is not { } vacation)
        {
            return NotFound();
        }
        var appel = await appeler.ExecuterAsync(new(vacation.Id, debut, contrat, visite), arret);
        if (appel.EstRefus)
        {
            TempData.Annoncer(appel.Refus.Phrase, Ton.Erreur);
        }
        return Ici(vacation.Id, debut);
    }

    public async Task<IActionResult> OnPostNoterAsync(Id<Vacation> id, TimeOnly? debut, Id<AppelRemplacement> appel, IssueAppel issue, CancellationToken arret)
    {
        if (await VacationAsync(id, arret) is not { } vacation)
        {
            return NotFound();
        }
        var note = await noter.ExecuterAsync(appel, issue, arret);
        TempData.Annoncer(note.Selon(a => a.Issue == IssueAppel.Accepte ? "Le rendez-vous est pris." : "L’appel est noté.", r => r.Phrase), note.EstSucces ? Ton.Succes : Ton.Erreur);
        return Ici(vacation.Id, debut);
    }

    /// <summary>The span that holds this hour, or else the first.</summary>
    private static Creneau? Choisir(IReadOnlyList<Creneau> libres, TimeOnly? heure) =>
        libres.Where(l => l.Debut <= heure && heure < l.Fin).Concat(libres).Select(l => (Creneau?)l).FirstOrDefault();

    private LocalRedirectResult Ici(Id<Vacation> vacation, TimeOnly? debut) =>
        LocalRedirect(AdresseDe(vacation, debut));

    private static string AdresseDe(Id<Vacation> vacation, TimeOnly? debut) => Adresse.Vers($"/agenda/remplacer/{vacation}", ("debut", debut?.EnAdresse()));

    private async Task<bool> ChargerAsync(Id<Vacation> id, TimeOnly? debut, CancellationToken arret)
    {
        if (await VacationAsync(id, arret) is not { } vacation || await lirePlace.DeAsync(vacation.Id, arret) is not { } place)
        {
            return false;
        }
        Place = place;
        Creneau = Choisir(place.Libres, debut ?? vacation.Debut);
        Appels = await lireAppels.DeAsync(vacation.Id, arret);
        MonAppel = Appels.FirstOrDefault(a => a.Appel.EstEnCours(Maintenant) && a.Appel.CompteId == User.Compte());
        Remplacants = Creneau is { } libre ? await chercher.DansAsync(place, libre, arret) : [];
        EnCours = await lireAppels.EnCoursAsync(Remplacants.Select(r => r.TravailleurId), arret);
        return true;
    }

    /// <summary>The address holds a session, or an appointment of one.</summary>
    private async Task<(Id<Vacation> Id, TimeOnly? Debut)?> VacationAsync(Id<Vacation> id, CancellationToken arret)
    {
        if (await db.Set<Vacation>().AnyAsync(v => v.Id == id, arret))
        {
            return (id, null);
        }
        var autre = new Id<RendezVous>(id.Valeur);
        var rendezVous = await db.Set<RendezVous>().Where(r => r.Id == autre).Select(r => new { r.VacationId, r.Debut }).FirstOrDefaultAsync(arret);
        return rendezVous is null ? null : (rendezVous.VacationId, rendezVous.Debut);
    }
}
