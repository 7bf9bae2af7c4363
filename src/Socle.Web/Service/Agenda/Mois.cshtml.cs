using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Technique.Acces;

namespace Socle.Web.Service.Agenda;

/// <summary>A day of the month, as much as it is worked.</summary>
public sealed record JourDuMois(DateOnly Jour, int Vacations, int RendezVous, int MinutesPrises, int Minutes, string? Ferie)
{
    public int Remplissage => Minutes == 0 ? 0 : 100 * MinutesPrises / Minutes;
}

/// <summary>The agenda of a month: how full each day is. The picture and the table are one.</summary>
[Exige(Permission.AgendaLire)]
public sealed class MoisModel(PerimetreAgenda perimetre, LireAgenda agenda) : PageModel
{
    public PerimetreAgenda Perimetre => perimetre;

    public DateOnly Premier { get; private set; }

    /// <summary>Whole weeks, from Monday; null outside the month.</summary>
    public IReadOnlyList<IReadOnlyList<JourDuMois?>> Semaines { get; private set; } = [];

    public int RendezVous { get; private set; }

    public int Remplissage { get; private set; }

    public async Task OnGetAsync(CancellationToken arret)
    {
        await perimetre.LireAsync(HttpContext, arret);
        Premier = new(perimetre.Jour.Year, perimetre.Jour.Month, 1);
        var dernier = Premier.AddMonths(1).AddDays(-1);
        var parJour = (await agenda.VacationsAsync(perimetre.Filtre, Premier, dernier, arret)).Where(v => !v.Fermee).ToLookup(v => v.Jour);
        var jours = Enumerable.Range(0, dernier.Day).Select(i => Jour(Premier.AddDays(i), [.. parJour[Premier.AddDays(i)]])).ToList();
        RendezVous = jours.Sum(j => j.RendezVous);
        Remplissage = jours.Sum(j => j.Minutes) is > 0 and var minutes ? 100 * jours.Sum(j => j.MinutesPrises) / minutes : 0;
        var avant = Enumerable.Repeat<JourDuMois?>(null, ((int)Premier.DayOfWeek + 6) % 7);
        Semaines = [.. avant.Concat(jours).Chunk(7).Select(s => (IReadOnlyList<JourDuMois?>)[.. s.Concat(Enumerable.Repeat<JourDuMois?>(null, 7 - s.Length))])];
    }

    private static JourDuMois Jour(DateOnly jour, List<VacationLue> vacations) =>
        new(jour, vacations.Count, vacations.Sum(v => v.Rendezvous), vacations.Sum(v => v.MinutesPrises), vacations.Sum(v => v.Minutes), JoursFeries.Nom(jour));
}
