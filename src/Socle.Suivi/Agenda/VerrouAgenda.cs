using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Agenda;

/// <summary>
/// Two people who book in one session, or for one worker, take turns: the second reads what the first wrote. SQLite has one writer;
/// PostgreSQL locks the sessions, lowest number first, then the worker, so that nobody waits in a circle.
/// </summary>
internal static class VerrouAgenda
{
    public static async Task PrendreVerrouAgendaAsync(this SocleDb db, IEnumerable<Id<Vacation>> vacations, Id<Travailleur> travailleur, CancellationToken arret)
    {
        if (db.Moteur != Moteur.Postgresql)
        {
            return;
        }
        foreach (var id in vacations.Distinct().OrderBy(v => v.Valeur))
        {
            await db.PrendreVerrouVacationAsync(id, arret);
        }
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM travailleur WHERE id = {travailleur.Valeur} FOR NO KEY UPDATE", arret);
    }

    /// <summary>The same for many at once: all the sessions first, then all the workers, each in order.</summary>
    public static async Task PrendreVerrousAgendaAsync(this SocleDb db, IEnumerable<Id<Vacation>> vacations, IEnumerable<Id<Travailleur>> travailleurs, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM vacation WHERE id = ANY({vacations.Select(v => v.Valeur).Distinct().ToArray()}) ORDER BY id FOR NO KEY UPDATE", arret);
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM travailleur WHERE id = ANY({travailleurs.Select(t => t.Valeur).Distinct().ToArray()}) ORDER BY id FOR NO KEY UPDATE", arret);
        }
    }

    public static async Task PrendreVerrouVacationAsync(this SocleDb db, Id<Vacation> vacation, CancellationToken arret)
    {
        if (db.Moteur == Moteur.Postgresql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM vacation WHERE id = {vacation.Valeur} FOR NO KEY UPDATE", arret);
        }
    }
}
