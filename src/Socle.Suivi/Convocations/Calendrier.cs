using System.Globalization;
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
        $"DTSTAMP:{ICalendar.Utc(instant)}",
        $"DTSTART:{ICalendar.Utc(HeureDeParis.Instant(rendezVous.Jour, rendezVous.Debut).UtcDateTime)}",
        $"DTEND:{ICalendar.Utc(HeureDeParis.Instant(rendezVous.Jour, rendezVous.Fin).UtcDateTime)}",
        .. ICalendar.Plier("SUMMARY:Rendez-vous au service de prévention et de santé au travail"),
        .. ICalendar.Plier($"LOCATION:{ICalendar.Echapper(lieu)}"),
        $"STATUS:{(rendezVous.EstTenu ? "CONFIRMED" : "CANCELLED")}",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]);
}
