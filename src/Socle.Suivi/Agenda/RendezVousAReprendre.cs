using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Agenda;

/// <summary>Someone whose appointment fell through and who still has to be seen.</summary>
public sealed record AReprendre(
    Id<RendezVous> RendezVous, Id<Travailleur> Travailleur, string Nom, string Entreprise, Id<Contrat> Contrat, Visite Visite, DateOnly Jour, EtatRendezVous Etat, DateOnly? AuPlusTard, DateOnly? EnRetardLe);

/// <summary>
/// Appointments to take again: excused, missed or cancelled, for a visit still due, with nobody expected for it now. The last one of each
/// visit. A visit the employer has no part in is not due by law: it is among the requests, until it has its appointment.
/// </summary>
public sealed class RendezVousAReprendre(SocleDb db, TimeProvider temps)
{
    /// <summary>What fell through longer ago is in the due list like the rest.</summary>
    public const int Jours = 120;

    public Task<int> CompterAsync(Id<Equipe>? equipe, CancellationToken arret) => Tombes(equipe).CountAsync(arret);

    public async Task<IReadOnlyList<AReprendre>> PageAsync(Id<Equipe>? equipe, int decalage, int taille, CancellationToken arret) => await (
        from r in Tombes(equipe)
        join e in db.Set<Echeance>() on new { Contrat = r.ContratId, r.Visite } equals new { Contrat = (Id<Contrat>?)e.ContratId, Visite = (Visite?)e.Visite }
        join t in db.Set<Travailleur>() on r.TravailleurId equals t.Id
        join n in db.Set<Entreprise>() on e.EntrepriseId equals n.Id
        orderby e.AuPlusTard, e.NomTri, r.Id
        select new AReprendre(
            r.Id, t.Id, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), n.RaisonSociale, e.ContratId, e.Visite, r.Jour, r.Etat, e.AuPlusTard, e.EnRetardLe))
        .Skip(decalage).Take(taille).ToListAsync(arret);

    private IQueryable<RendezVous> Tombes(Id<Equipe>? equipe)
    {
        var (aujourdhui, depuis) = (temps.Aujourdhui(), temps.Aujourdhui().AddDays(-Jours));
        var tombes = db.Set<RendezVous>().AsNoTracking().Where(r => r.Jour >= depuis && r.Etat >= EtatRendezVous.Excuse && r.ContratId != null && r.Visite != null)
            .Where(r => db.Set<Echeance>().Any(e => e.ContratId == r.ContratId && e.Visite == r.Visite && e.Etat == EtatEcheance.Due))
            .Where(r => !db.Set<RendezVous>().Any(a => a.ContratId == r.ContratId && a.Visite == r.Visite
                && ((a.Etat < EtatRendezVous.Fait && a.Jour >= aujourdhui)
                    || (a.Etat >= EtatRendezVous.Excuse && (a.Jour > r.Jour || (a.Jour == r.Jour && a.Id > r.Id))))));
        return equipe is { } une
            ? tombes.Where(r => db.Set<Vacation>().Any(v => v.Id == r.VacationId && db.Set<Professionnel>().Any(p => p.Id == v.ProfessionnelId && p.EquipeId == une)))
            : tombes;
    }
}
