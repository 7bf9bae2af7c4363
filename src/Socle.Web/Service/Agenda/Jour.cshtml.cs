using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Agenda;

/// <summary>One professional's day: sessions, and who is expected in them.</summary>
public sealed record Colonne(Id<Professionnel> Id, string Nom, Metier Metier, IReadOnlyList<VacationLue> Vacations, ILookup<Id<Vacation>, RendezVousLu> RendezVous);

/// <summary>The agenda of a day, a column for each professional who receives.</summary>
[Exige(Permission.AgendaLire)]
public sealed class JourModel(PerimetreAgenda perimetre, LireAgenda agenda, DeplacerRendezVous deplacer, ExporterListe exporter) : PageModel
{
    /// <summary>Columns shown at once; beyond, one chooses a team or a centre.</summary>
    public const int ColonnesMontrees = 24;

    public PerimetreAgenda Perimetre => perimetre;

    public IReadOnlyList<Colonne> Colonnes { get; private set; } = [];

    public int ColonnesEnTout { get; private set; }

    /// <summary>First and last hour drawn.</summary>
    public (int Debut, int Fin) Heures { get; private set; } = (8, 18);

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        await perimetre.LireAsync(HttpContext, arret);
        var jour = perimetre.Jour;
        var rendezVous = await agenda.RendezVousAsync(perimetre.Filtre, jour, jour, tous: false, arret);
        var vacations = (await agenda.VacationsAsync(perimetre.Filtre, jour, jour, arret)).Where(v => !v.Fermee).ToList();
        if (export is not null)
        {
            return User.Peut(Permission.EcheancierExporter) ? await ExporterAsync(export, vacations, rendezVous, arret) : StatusCode(StatusCodes.Status403Forbidden);
        }
        var parVacation = rendezVous.ToLookup(r => r.VacationId);
        var colonnes = vacations.GroupBy(v => v.ProfessionnelId).Select(g => new Colonne(g.Key, g.First().Professionnel, g.First().Metier, [.. g], parVacation)).ToList();
        (Colonnes, ColonnesEnTout) = ([.. colonnes.Take(ColonnesMontrees)], colonnes.Count);
        if (vacations.Count > 0)
        {
            Heures = (vacations.Min(v => v.Debut).Hour, vacations.Max(v => v.Fin.AddMinutes(59)).Hour);
        }
        return Page();
    }

    /// <summary>Dragged to another hour or session.</summary>
    public async Task<IActionResult> OnPostDeplacerAsync(Id<RendezVous> rendezVous, int version, Id<Vacation> vers, TimeOnly debut, CancellationToken arret)
    {
        if (!User.Peut(Permission.AgendaTenir))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
        var resultat = await deplacer.ExecuterAsync(new(rendezVous, version, vers, debut), arret);
        return resultat.EstRefus
            ? new JsonResult(new { phrase = resultat.Refus.Phrase }) { StatusCode = StatusCodes.Status409Conflict }
            : new JsonResult(new { phrase = $"Rendez-vous déplacé à {debut.EnClair()}." });
    }

    /// <summary>Where a moment stands in the drawing: five minutes a row, from the first hour.</summary>
    public string Rang(TimeOnly heure) => FormattableString.Invariant($"r{(((heure.Hour - Heures.Debut) * 60) + heure.Minute) / Creneaux.Pas + 1}");

    /// <summary>How an appointment is drawn: its state, and whether it shares its hour.</summary>
    public static string Classe(RendezVousLu rendezVous) => (rendezVous.Etat.EnEtat() switch
    {
        Etat.Proche => "rdv rdv-proche",
        Etat.Fait => "rdv rdv-fait",
        Etat.Retard => "rdv rdv-retard",
        _ => "rdv",
    }) + (rendezVous.EnSurnombre ? " rdv-double" : "");

    public static string Hauteur(int minutes) => FormattableString.Invariant($"h{Math.Clamp(minutes / Creneaux.Pas, 1, 160)}");

    /// <summary>Spans of a session long enough for a visit.</summary>
    public static IEnumerable<Creneau> Libres(VacationLue vacation, IEnumerable<RendezVousLu> rendezVous) =>
        Creneaux.Libres(new(vacation.Debut, vacation.Fin), rendezVous.Where(r => !r.EnSurnombre).Select(r => new Creneau(r.Debut, r.Fin))).Where(l => l.Minutes >= 15);

    private Task<IActionResult> ExporterAsync(string format, List<VacationLue> vacations, IReadOnlyList<RendezVousLu> rendezVous, CancellationToken arret)
    {
        var lieux = vacations.ToDictionary(v => v.Id);
        return exporter.RepondreAsync(format, new ListeExportee(
            "agenda",
            ["Jour", "Heure", "Minutes", "Professionnel", "Lieu", "Salarié", "Entreprise", "Visite", "État", "Au plus tard"],
            rendezVous.Where(r => lieux.ContainsKey(r.VacationId)).Select(r => (object?[])
            [
                r.Jour, r.Debut.EnClair(), r.Minutes, lieux[r.VacationId].Professionnel, lieux[r.VacationId].Lieu, r.Nom, r.Entreprise,
                MotsDeLAgenda.EnMots(r.Visite, r.Type), r.Etat.EnMots(), r.AuPlusTard,
            ]).ToAsyncEnumerable()), Request.QueryString.Value ?? "", arret);
    }
}
