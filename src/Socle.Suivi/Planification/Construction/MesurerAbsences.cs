using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Suivi.Planification;

/// <summary>How many people did not come, by team, over the last twelve months: absent among absent and seen.</summary>
public sealed class MesurerAbsences(SocleDb db)
{
    public async Task<IReadOnlyDictionary<Id<Equipe>, TauxAbsence>> ParEquipeAsync(DateOnly aujourdhui, CancellationToken arret)
    {
        var depuis = aujourdhui.AddMonths(-12);
        var comptes = await (
            from r in db.Set<RendezVous>().Where(r => r.Jour >= depuis && r.Jour < aujourdhui && (r.Etat == EtatRendezVous.Fait || r.Etat == EtatRendezVous.Absent))
            join v in db.Set<Vacation>() on r.VacationId equals v.Id
            join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
            where p.EquipeId != null
            group r by p.EquipeId into g
            select new { g.Key, Absents = g.Count(r => r.Etat == EtatRendezVous.Absent), Cas = g.Count() }).ToListAsync(arret);
        var noms = await db.Set<Equipe>().ToDictionaryAsync(e => e.Id, e => e.Nom, arret);
        return comptes.ToDictionary(c => c.Key!.Value, c => new TauxAbsence(noms[c.Key!.Value], c.Absents, c.Cas));
    }
}
