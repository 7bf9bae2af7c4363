using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Visites;

/// <summary>A visit of one's own, without anything of what it says.</summary>
public sealed record VisiteListee(VisiteMedicale Visite, Id<Travailleur> Travailleur, string Nom);

/// <summary>An appointment with who is signed in, whose visit is to be opened.</summary>
public sealed record VisiteAttendue(RendezVous RendezVous, string Nom);

/// <summary>The visits of who is signed in: open ones whatever their day, those of a day, those to come that day.</summary>
public sealed class MesVisites(DossierDb db, SocleDb socle, QuiAgit qui)
{
    public async Task<IReadOnlyList<VisiteListee>> OuvertesAsync(CancellationToken arret) => await qui.LireAsync(arret) is { } acteur
        ? await NommerAsync(db.Set<VisiteMedicale>().Where(v => v.CompteId == acteur.Compte && v.Etat == EtatVisite.Ouverte), arret)
        : [];

    public async Task<IReadOnlyList<VisiteListee>> DuJourAsync(DateOnly jour, EtatVisite? etat, CancellationToken arret) => await qui.LireAsync(arret) is { } acteur
        ? await NommerAsync(db.Set<VisiteMedicale>().Where(v => v.CompteId == acteur.Compte && v.Jour == jour && (etat == null ? v.Etat != EtatVisite.Ouverte : v.Etat == etat)), arret)
        : [];

    public async Task<IReadOnlyList<VisiteAttendue>> AttenduesAsync(DateOnly jour, CancellationToken arret) => await qui.LireAsync(arret) is { Professionnel: { } professionnel }
        ? await (
            from r in socle.Set<RendezVous>().AsNoTracking()
            join v in socle.Set<Vacation>() on r.VacationId equals v.Id
            join t in socle.Set<Travailleur>() on r.TravailleurId equals t.Id
            where v.ProfessionnelId == professionnel && r.Jour == jour && r.Etat < EtatRendezVous.EnVisite
            orderby r.Debut
            select new VisiteAttendue(r, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel))).ToListAsync(arret)
        : [];

    private async Task<IReadOnlyList<VisiteListee>> NommerAsync(IQueryable<VisiteMedicale> visites, CancellationToken arret)
    {
        var lues = await visites.AsNoTracking().OrderByDescending(v => v.OuverteLe).Join(db.Set<Dmst>(), v => v.DossierId, d => d.Id, (v, d) => new { v, d.TravailleurId }).ToListAsync(arret);
        var ids = lues.Select(l => l.TravailleurId).Distinct().ToArray();
        var noms = await socle.Set<Travailleur>().Where(t => EF.Parameter(ids).Contains(t.Id))
            .Select(t => new { t.Id, Nom = Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel) }).ToDictionaryAsync(t => t.Id, t => t.Nom, arret);
        return [.. lues.Select(l => new VisiteListee(l.v, l.TravailleurId, noms.GetValueOrDefault(l.TravailleurId, "")))];
    }
}
