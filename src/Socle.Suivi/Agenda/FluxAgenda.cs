using System.Globalization;
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
        Ligne(texte, $"DTSTAMP:{Instant(temps.GetUtcNow())}");
        Ligne(texte, $"DTSTART:{Instant(HeureDeParis.Instant(vacation.Jour, vacation.Debut))}");
        Ligne(texte, $"DTEND:{Instant(HeureDeParis.Instant(vacation.Jour, vacation.Fin))}");
        Ligne(texte, $"SUMMARY:{Echapper($"Vacation, {combien}")}");
        Ligne(texte, $"LOCATION:{Echapper(vacation.Salle is null ? vacation.Lieu : $"{vacation.Lieu}, {vacation.Salle}")}");
        if (heures.Length > 0)
        {
            Ligne(texte, $"DESCRIPTION:{heures}");
        }
        texte.Append("END:VEVENT\r\n");
    }

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Echapper(string texte) => texte.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    /// <summary>Lines of 75 octets at most, continued by a space (RFC 5545, 3.1).</summary>
    private static void Ligne(StringBuilder texte, string ligne)
    {
        var octets = 0;
        foreach (var signe in ligne.EnumerateRunes())
        {
            if (octets + signe.Utf8SequenceLength > 75)
            {
                texte.Append("\r\n ");
                octets = 1;
            }
            texte.Append(signe);
            octets += signe.Utf8SequenceLength;
        }
        texte.Append("\r\n");
    }
}
