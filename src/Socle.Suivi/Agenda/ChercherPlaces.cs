using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Delegations;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Suivi.Agenda;

/// <summary>An hour where a visit fits.</summary>
public sealed record PlaceLibre(Id<Vacation> Vacation, DateOnly Jour, TimeOnly Debut, int Minutes, string Professionnel, Metier Metier, string Lieu, Id<Centre>? Centre = null, bool ADistance = false);

/// <summary>For whom a place is looked for. <paramref name="Par"/>: who the law lets make the visit; unknown when it does not say.</summary>
/// <param name="ADistance">In remote sessions alone.</param>
public sealed record PlaceCherchee(TypeVisite Type, Profession Par, Id<Equipe>? Equipe, Id<Centre>? Centre, Id<Entreprise>? Entreprise, Id<Professionnel>? Professionnel = null, Visite? Visite = null, bool ADistance = false);

/// <summary>Looks for free hours, the nearest first: one per session, a few sessions. A proposal: taking it checks all again.</summary>
public sealed class ChercherPlaces(SocleDb db, QuiPeutFaire quiPeut, TimeProvider temps)
{
    /// <summary>How far one looks.</summary>
    public const int Jours = 90;

    public async Task<IReadOnlyList<PlaceLibre>> ChercherAsync(PlaceCherchee cherchee, int combien, CancellationToken arret)
    {
        var (du, au) = (temps.Aujourdhui(), temps.Aujourdhui().AddDays(Jours));
        var durees = await db.Set<DureeVisite>().AsNoTracking().Where(d => d.Type == cherchee.Type).ToDictionaryAsync(d => d.Profession, arret);
        var absences = (await db.Set<Organisation.Absences.AbsenceProfessionnel>().AsNoTracking().Where(a => a.Au >= du && a.Du <= au).ToListAsync(arret)).ToLookup(a => a.ProfessionnelId);
        var delegations = await quiPeut.ChargerAsync(arret);
        var acte = GenreDeVisite.Acte(cherchee.Visite, cherchee.Type);
        var ouvertes = await OuvertesAsync(cherchee, du, au, arret);
        var libres = new List<PlaceLibre>();
        foreach (var lot in ouvertes.Chunk(50))
        {
            var ids = lot.Select(o => o.Vacation.Id).ToList();
            var tenus = (await db.Set<RendezVous>().AsNoTracking().Where(r => ids.Contains(r.VacationId) && r.Etat < EtatRendezVous.Excuse).ToListAsync(arret)).ToLookup(r => r.VacationId);
            libres.AddRange(lot.Where(o => !absences[o.Vacation.ProfessionnelId].Any(a => a.Touche(o.Vacation)) && !delegations.EmpecheToujours(o.Vacation.ProfessionnelId, acte, o.Vacation.Jour))
                .Select(o => Place(o, durees, cherchee.Par, tenus[o.Vacation.Id])).OfType<PlaceLibre>());
            if (libres.Count >= combien)
            {
                break;
            }
        }
        return [.. libres.Take(combien)];
    }

    /// <summary>Hours an appointment could move to: the same team's, then its own professional's first.</summary>
    public async Task<IReadOnlyList<PlaceLibre>> PourDeplacerAsync(Id<RendezVous> id, CancellationToken arret)
    {
        var lu = await db.Set<RendezVous>().AsNoTracking().Where(r => r.Id == id)
            .Join(db.Set<Vacation>(), r => r.VacationId, v => v.Id, (r, v) => new { r.Type, r.EntrepriseId, v.ProfessionnelId, v.CentreId, r.VacationId, r.ContratId, r.Visite }).FirstAsync(arret);
        var par = await db.Set<Echeancier.Echeance>().Where(e => e.ContratId == lu.ContratId && e.Visite == lu.Visite).Select(e => (Profession?)e.Par).FirstOrDefaultAsync(arret);
        var profession = (await db.Set<Professionnel>().Where(p => p.Id == lu.ProfessionnelId).Select(p => p.Metier).FirstAsync(arret)).Profession();
        var siennes = await ChercherAsync(new(lu.Type, par ?? profession, null, null, lu.EntrepriseId, lu.ProfessionnelId, lu.Visite), 5, arret);
        var voisines = lu.CentreId is null ? [] : await ChercherAsync(new(lu.Type, par ?? profession, null, lu.CentreId, lu.EntrepriseId, Visite: lu.Visite), 10, arret);
        return [.. siennes.UnionBy(voisines, p => p.Vacation).Where(p => p.Vacation != lu.VacationId || siennes.Count > 0).Take(10)];
    }

    /// <summary>Where the worker of a contract is followed.</summary>
    public Task<PlaceCherchee?> PourContratAsync(Id<Contrat> contrat, TypeVisite type, Profession par, CancellationToken arret) => db.Set<Contrat>().Where(c => c.Id == contrat)
        .Join(db.Set<Etablissement>(), c => c.EtablissementId, e => e.Id, (c, e) => new PlaceCherchee(type, par, e.EquipeId, null, e.EntrepriseId, null)).FirstOrDefaultAsync(arret);

    private Task<List<Ouverte>> OuvertesAsync(PlaceCherchee cherchee, DateOnly du, DateOnly au, CancellationToken arret)
    {
        var maintenant = TimeOnly.FromDateTime(temps.GetUtcNow().AParis().DateTime);
        var vacations = db.Set<Vacation>().AsNoTracking()
            .Where(v => v.FermeeLe == null && v.Jour >= du && v.Jour <= au && (v.Jour > du || v.Fin > maintenant))
            .Where(v => v.ReserveeA == null || v.ReserveeA == cherchee.Entreprise);
        vacations = cherchee.Centre is { } centre ? vacations.Where(v => v.CentreId == centre) : vacations;
        vacations = cherchee.ADistance ? vacations.Where(v => v.LienTeleconsultation != null) : vacations;
        vacations = cherchee.Professionnel is { } qui ? vacations.Where(v => v.ProfessionnelId == qui) : vacations;
        var lues = from v in vacations
                   join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
                   join c in db.Set<Centre>() on v.CentreId equals c.Id into centres
                   from c in centres.DefaultIfEmpty()
                   join e in db.Set<Etablissement>() on v.EtablissementId equals e.Id into chez
                   from e in chez.DefaultIfEmpty()
                   where cherchee.Equipe == null || p.EquipeId == cherchee.Equipe
                   orderby v.Jour, v.Debut, v.Id
                   select new Ouverte(v, p.Prenom + " " + p.Nom, p.Metier, c!.Nom ?? e!.Nom);
        return lues.Take(600).ToListAsync(arret);
    }

    private PlaceLibre? Place(Ouverte ouverte, Dictionary<Profession, DureeVisite> durees, Profession par, IEnumerable<RendezVous> tenus)
    {
        var profession = ouverte.Metier.Profession();
        if ((par != Profession.Inconnue && (par & profession) == 0) || !durees.TryGetValue(profession, out var duree) || (ouverte.Vacation.EstADistance && !duree.ADistance))
        {
            return null;
        }
        var des = ouverte.Vacation.Jour == temps.Aujourdhui() ? PlacesDuJour.ProchaineHeure(temps) : (TimeOnly?)null;
        return Creneaux.Premier(ouverte.Vacation, tenus, duree.Minutes, des) is { } debut
            ? new(ouverte.Vacation.Id, ouverte.Vacation.Jour, debut, duree.Minutes, ouverte.Professionnel, ouverte.Metier, ouverte.Lieu ?? "à distance", ouverte.Vacation.CentreId, ouverte.Vacation.EstADistance)
            : null;
    }

    private sealed record Ouverte(Vacation Vacation, string Professionnel, Metier Metier, string? Lieu);
}

/// <summary>Today, nobody is expected at an hour that has passed.</summary>
internal static class PlacesDuJour
{
    public static TimeOnly ProchaineHeure(TimeProvider temps)
    {
        var maintenant = TimeOnly.FromDateTime(temps.GetUtcNow().AParis().DateTime);
        return new TimeOnly(maintenant.Hour, maintenant.Minute / Creneaux.Pas * Creneaux.Pas);
    }
}
