using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Agenda;

/// <summary>Someone a free hour could receive, the most pressing first.</summary>
public sealed record APlacer(Id<Travailleur> Travailleur, string Nom, Id<Contrat> Contrat, string Entreprise, Visite Visite, DateOnly? AuPlusTard);

/// <summary>Who could come in a session: due, with nobody expected yet for it, for a visit its professional may make, and of the team, or of the company it is kept for.</summary>
public sealed class QuiPlacer(SocleDb db, QuiPeutFaire quiPeut)
{
    private const int AuPlus = 40;

    public async Task<IReadOnlyList<APlacer>> PourAsync(Id<Vacation> id, int combien, CancellationToken arret)
    {
        var vacation = await db.Set<Vacation>().Where(v => v.Id == id)
            .Join(db.Set<Professionnel>(), v => v.ProfessionnelId, p => p.Id, (v, p) => new { v.ReserveeA, v.ProfessionnelId, v.Jour, p.EquipeId, p.Metier }).FirstOrDefaultAsync(arret);
        if (vacation is null)
        {
            return [];
        }
        var profession = vacation.Metier.Profession();
        var permises = (await quiPeut.ChargerAsync(arret)).VisitesPermises(vacation.ProfessionnelId, vacation.Jour).ToArray();
        var dues = db.Set<Echeance>().Where(e => e.Etat == EtatEcheance.Due && e.AuPlusTard != null && (e.Par & profession) != 0 && permises.Contains(e.Visite));
        dues = vacation.ReserveeA is { } seule ? dues.Where(e => e.EntrepriseId == seule) : dues.Where(e => e.EquipeId == vacation.EquipeId);
        return await Lire(SansRendezVous(dues).OrderBy(e => e.AuPlusTard).ThenBy(e => e.NomTri).Take(combien)).ToListAsync(arret);
    }

    /// <summary>What is due to one person and nobody is expected for yet.</summary>
    public async Task<IReadOnlyList<APlacer>> DeAsync(Id<Travailleur> travailleur, CancellationToken arret) =>
        await Lire(SansRendezVous(db.Set<Echeance>().Where(e => e.TravailleurId == travailleur && (e.Etat == EtatEcheance.Due || e.Etat == EtatEcheance.SansDate))).OrderBy(e => e.AuPlusTard).ThenBy(e => e.Id)
            .Take(AuPlus)).ToListAsync(arret);

    private IQueryable<Echeance> SansRendezVous(IQueryable<Echeance> dues) => dues.Where(e => e.Visite != Visite.FormationPrevention).Selon(db, avecRendezVous: false);

    private IQueryable<APlacer> Lire(IQueryable<Echeance> dues) =>
        from e in dues
        join t in db.Set<Travailleur>() on e.TravailleurId equals t.Id
        join n in db.Set<Entreprise>() on e.EntrepriseId equals n.Id
        orderby e.AuPlusTard, e.NomTri, e.Id
        select new APlacer(t.Id, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), e.ContratId, n.RaisonSociale, e.Visite, e.AuPlusTard);
}
