using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Agenda;

/// <summary>One professional's week.</summary>
public sealed record LigneSemaine(Id<Professionnel> Id, string Nom, Metier Metier, ILookup<DateOnly, VacationLue> Vacations, int RendezVous, int MinutesPrises, int Minutes)
{
    public int Remplissage => Minutes == 0 ? 0 : 100 * MinutesPrises / Minutes;
}

/// <summary>The agenda of a week: a line for each professional, a cell for each half-day, with how full it is.</summary>
[Exige(Permission.AgendaLire)]
public sealed class SemaineModel(PerimetreAgenda perimetre, LireAgenda agenda, ExporterListe exporter) : PageModel
{
    public PerimetreAgenda Perimetre => perimetre;

    public IReadOnlyList<DateOnly> Jours { get; private set; } = [];

    public IReadOnlyList<LigneSemaine> Lignes { get; private set; } = [];

    public DateOnly Lundi { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? export, CancellationToken arret)
    {
        await perimetre.LireAsync(HttpContext, arret);
        Lundi = perimetre.Jour.AddDays(-(((int)perimetre.Jour.DayOfWeek + 6) % 7));
        var vacations = (await agenda.VacationsAsync(perimetre.Filtre, Lundi, Lundi.AddDays(6), arret)).Where(v => !v.Fermee).ToList();
        if (export is not null)
        {
            return User.Peut(Permission.EcheancierExporter) ? await ExporterAsync(export, vacations, arret) : StatusCode(StatusCodes.Status403Forbidden);
        }
        Jours = [.. Enumerable.Range(0, vacations.Any(v => v.Jour >= Lundi.AddDays(5)) ? 7 : 5).Select(Lundi.AddDays)];
        Lignes =
        [
            .. vacations.GroupBy(v => v.ProfessionnelId).Select(g => new LigneSemaine(
                g.Key, g.First().Professionnel, g.First().Metier, g.ToLookup(v => v.Jour), g.Sum(v => v.Rendezvous), g.Sum(v => v.MinutesPrises), g.Sum(v => v.Minutes)))
                .OrderBy(l => l.Metier).ThenBy(l => Texte.PourRecherche(l.Nom), StringComparer.Ordinal),
        ];
        return Page();
    }

    private Task<IActionResult> ExporterAsync(string format, List<VacationLue> vacations, CancellationToken arret) => exporter.RepondreAsync(format, new ListeExportee(
        "semaine",
        ["Jour", "Début", "Fin", "Professionnel", "Lieu", "Salle", "Réservée à", "Rendez-vous", "Minutes prises", "Minutes"],
        vacations.Select(v => (object?[])[v.Jour, v.Debut.EnClair(), v.Fin.EnClair(), v.Professionnel, v.Lieu, v.Salle, v.ReserveeA, v.Rendezvous, v.MinutesPrises, v.Minutes]).ToAsyncEnumerable()),
        Request.QueryString.Value ?? "", arret);
}
