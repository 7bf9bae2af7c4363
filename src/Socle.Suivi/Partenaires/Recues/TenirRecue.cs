using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Suivi.Partenaires;

/// <summary>A visit another service asked for, held until the end of the write: two clicks, or an appointment and a refusal, take turns.</summary>
internal static class TenirRecue
{
    /// <param name="vacations">Those about to be booked: they are locked with it, in the order of the agenda.</param>
    public static async Task<VisiteRecue?> TenirRecueAsync(this SocleDb db, Id<VisiteRecue> id, IEnumerable<Id<Vacation>> vacations, CancellationToken arret)
    {
        if (await db.Set<VisiteRecue>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, arret) is not { } vue)
        {
            return null;
        }
        await db.PrendreVerrouAgendaAsync(vacations, vue.TravailleurId, arret);
        return await db.Set<VisiteRecue>().FirstAsync(v => v.Id == id, arret);
    }

    /// <summary>Of the appointment that holds; none when there is none, or none any more.</summary>
    public static Task<EtatRendezVous?> EtatDuRendezVousAsync(this SocleDb db, Id<VisiteRecue> id, CancellationToken arret) =>
        db.Set<RendezVous>().Where(r => r.VisiteRecueId == id && r.Etat < EtatRendezVous.Excuse).OrderByDescending(r => r.Jour).Select(r => (EtatRendezVous?)r.Etat).FirstOrDefaultAsync(arret);
}
