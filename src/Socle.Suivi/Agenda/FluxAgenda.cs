using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Suivi.Agenda;

/// <summary>
/// A professional's calendar in iCalendar (RFC 5545): sessions, with how many people and at which hours. No name, no kind of visit, no company
/// but the place: a telephone shows it to whoever looks.
/// </summary>
public sealed class FluxAgenda(SocleDb db, LireAgenda agenda, TimeProvider temps)
{
    private const int JoursAvant = 30;
    private const int JoursApres = 180;

    /// <summary>Null when the address is not, or no longer, known.</summary>
    public async Task<string?> LireAsync(string jeton, CancellationToken arret)
    {
        var empreinte = AbonnerAgenda.EmpreinteDe(jeton);
        if (await db.Set<AbonnementAgenda>().AsNoTracking().FirstOrDefaultAsync(a => a.Empreinte == empreinte, arret) is not { } abonnement)
        {
            return null;
        }
        var (du, au) = (temps.Aujourdhui().AddDays(-JoursAvant), temps.Aujourdhui().AddDays(JoursApres));
        var filtre = new FiltreAgenda(abonnement.ProfessionnelId);
        var vacations = (await agenda.VacationsAsync(filtre, du, au, arret)).Where(v => !v.Fermee);
        var rendezVous = (await agenda.RendezVousAsync(filtre, du, au, tous: false, arret)).ToLookup(r => r.VacationId);
        var texte = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Socle//Agenda//FR\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Vacations\r\n");
        foreach (var vacation in vacations)
        {
            Ecrire(texte, vacation, [.. rendezVous[vacation.Id]]);
        }
        return texte.Append("END:VCALENDAR\r\n").ToString();
    }

    private void Ecrire(StringBuilder texte, VacationLue vacation, List<RendezVousLu> rendezVous)
    {
        var heures = string.Join("\\n", rendezVous.Select(r => new Creneau(r.Debut, r.Fin).Afficher()));
        var combien = rendezVous.Count == 1 ? "1 rendez-vous" : $"{rendezVous.Count} rendez-vous";
        texte.Append("BEGIN:VEVENT\r\n");
        Ligne(texte, $"UID:{vacation.Id}@socle");
        Ligne(texte, $"DTSTAMP:{ICalendar.Utc(temps.GetUtcNow().UtcDateTime)}");
        Ligne(texte, $"DTSTART:{ICalendar.Utc(HeureDeParis.Instant(vacation.Jour, vacation.Debut).UtcDateTime)}");
        Ligne(texte, $"DTEND:{ICalendar.Utc(HeureDeParis.Instant(vacation.Jour, vacation.Fin).UtcDateTime)}");
        Ligne(texte, $"SUMMARY:{ICalendar.Echapper($"Vacation, {combien}")}");
        Ligne(texte, $"LOCATION:{ICalendar.Echapper(vacation.Salle is null ? vacation.Lieu : $"{vacation.Lieu}, {vacation.Salle}")}");
        if (heures.Length > 0)
        {
            Ligne(texte, $"DESCRIPTION:{heures}");
        }
        texte.Append("END:VEVENT\r\n");
    }

    private static void Ligne(StringBuilder texte, string ligne) => texte.AppendJoin("\r\n", ICalendar.Plier(ligne)).Append("\r\n");
}
