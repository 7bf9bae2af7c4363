using System.Globalization;
using System.Text;
using Socle.Noyau;
using Socle.Suivi.Agenda;

namespace Socle.Suivi.Convocations;

/// <summary>An appointment for a calendar (RFC 5545): when and where, nothing else. A move replaces the entry it gave before.</summary>
public static class Calendrier
{
    public const string Genre = "text/calendar";

    public static string Ecrire(RendezVous rendezVous, string lieu, DateTime instant) => string.Join("\r\n",
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Socle//FR",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        $"UID:rdv-{rendezVous.Id}@socle",
        $"SEQUENCE:{rendezVous.Version.ToString(CultureInfo.InvariantCulture)}",
        $"DTSTAMP:{Utc(instant)}",
        $"DTSTART:{Utc(HeureDeParis.Instant(rendezVous.Jour, rendezVous.Debut).UtcDateTime)}",
        $"DTEND:{Utc(HeureDeParis.Instant(rendezVous.Jour, rendezVous.Fin).UtcDateTime)}",
        .. Plier("SUMMARY:Rendez-vous au service de prévention et de santé au travail"),
        .. Plier($"LOCATION:{Echapper(lieu)}"),
        $"STATUS:{(rendezVous.EstTenu ? "CONFIRMED" : "CANCELLED")}",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]);

    private static string Utc(DateTime instant) => instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Echapper(string texte) => texte
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>No line above 75 bytes.</summary>
    private static IEnumerable<string> Plier(string ligne)
    {
        var (morceau, octets) = (new StringBuilder(), 0);
        foreach (var signe in ligne.EnumerateRunes())
        {
            if (octets + signe.Utf8SequenceLength > 74)
            {
                yield return morceau.ToString();
                morceau.Clear().Append(' ');
                octets = 1;
            }
            morceau.Append(signe);
            octets += signe.Utf8SequenceLength;
        }
        yield return morceau.ToString();
    }
}
