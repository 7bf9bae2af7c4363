using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Agenda;

/// <summary>Someone of the day, and with whom.</summary>
public sealed record LigneAttente(RendezVousLu RendezVous, string Professionnel, string Lieu, DateTimeOffset? Depuis);

/// <summary>
/// The waiting room: who is here, who is expected, who did not come. It asks again every few seconds, and is answered only when something moved.
/// </summary>
[Exige(Permission.AgendaLire)]
public sealed class AttenteModel(PerimetreAgenda perimetre, LireAgenda agenda, ChangerEtat changer, TimeProvider temps) : PageModel
{
    public PerimetreAgenda Perimetre => perimetre;

    public IReadOnlyList<LigneAttente> Presents { get; private set; } = [];

    public IReadOnlyList<LigneAttente> Attendus { get; private set; } = [];

    public IReadOnlyList<LigneAttente> Finis { get; private set; } = [];

    /// <summary>Grows with each change of the day: the page carries it.</summary>
    public string Marque { get; private set; } = "";

    public TimeOnly Maintenant { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? marque, CancellationToken arret)
    {
        await LireAsync(arret);
        return marque == Marque ? new StatusCodeResult(StatusCodes.Status204NoContent) : Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<RendezVous> rendezVous, int version, EtatRendezVous vers, CancellationToken arret)
    {
        if (!User.Peut(Permission.AgendaTenir))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var resultat = await changer.ExecuterAsync(new(rendezVous, version, vers), arret);
        if (resultat.EstRefus)
        {
            ModelState.AddModelError("", resultat.Refus.Phrase);
            await LireAsync(arret);
            return Page();
        }
        return LocalRedirect($"/agenda/attente{Request.QueryString}");
    }

    /// <summary>« 25 min », « 2 h 10 ».</summary>
    public static string Duree(TimeOnly de, TimeOnly a) => (a - de) is { TotalHours: < 1 } peu
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)peu.TotalMinutes}{Insecable}min")
        : TimeOnly.FromTimeSpan(a - de).EnClair();

    private const char Insecable = '\u00A0';

    private async Task LireAsync(CancellationToken arret)
    {
        await perimetre.LireAsync(HttpContext, arret);
        var jour = perimetre.Aujourdhui;
        Maintenant = TimeOnly.FromDateTime(temps.GetUtcNow().AParis().DateTime);
        var rendezVous = await agenda.RendezVousAsync(perimetre.Filtre, jour, jour, tous: true, arret);
        var vacations = (await agenda.VacationsAsync(perimetre.Filtre, jour, jour, arret)).ToDictionary(v => v.Id);
        var arrivees = await agenda.ArriveesAsync(jour, arret);
        var lignes = rendezVous.Where(r => vacations.ContainsKey(r.VacationId) && r.Etat != EtatRendezVous.Annule)
            .Select(r => new LigneAttente(r, vacations[r.VacationId].Professionnel, vacations[r.VacationId].Lieu, arrivees.TryGetValue(r.Id, out var le) ? le : null)).ToList();
        Presents = [.. lignes.Where(l => l.RendezVous.Etat is EtatRendezVous.Arrive or EtatRendezVous.EnVisite)];
        Attendus = [.. lignes.Where(l => l.RendezVous.Etat < EtatRendezVous.Arrive)];
        Finis = [.. lignes.Where(l => l.RendezVous.Etat >= EtatRendezVous.Fait)];
        Marque = string.Create(CultureInfo.InvariantCulture, $"{jour.DayNumber}-{lignes.Count}-{lignes.Sum(l => (long)l.RendezVous.Version)}-{lignes.Sum(l => (long)l.RendezVous.Etat)}");
    }
}
