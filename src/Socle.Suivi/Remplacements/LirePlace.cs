using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Suivi.Remplacements;

/// <summary>Where people near a session are looked for.</summary>
public sealed record Lieu(string Nom, Id<Centre>? Centre, Id<Etablissement>? Etablissement, string? CodePostal, Id<Equipe>? Equipe);

/// <summary>A session with its free spans still to come.</summary>
public sealed record PlaceAPrendre(Vacation Vacation, string Professionnel, Profession Profession, Lieu Lieu, string? ReserveeA, IReadOnlyList<Creneau> Libres);

/// <summary>Reads a session and what is free in it.</summary>
public sealed class LirePlace(SocleDb db, TimeProvider temps)
{
    public async Task<PlaceAPrendre?> DeAsync(Id<Vacation> id, CancellationToken arret)
    {
        var lue = await (
            from v in db.Set<Vacation>().AsNoTracking().Where(v => v.Id == id)
            join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
            join c in db.Set<Centre>() on v.CentreId equals c.Id into centres
            from c in centres.DefaultIfEmpty()
            join e in db.Set<Etablissement>() on v.EtablissementId equals e.Id into chez
            from e in chez.DefaultIfEmpty()
            join n in db.Set<Entreprise>() on v.ReserveeA equals n.Id into reservees
            from n in reservees.DefaultIfEmpty()
            select new
            {
                Vacation = v,
                p.Prenom,
                p.Nom,
                p.Metier,
                p.EquipeId,
                Centre = c!.Nom,
                CodeCentre = c.CodePostal,
                Etablissement = e!.Nom,
                CodeEtablissement = e.CodePostal,
                ReserveeA = n!.RaisonSociale,
            }).FirstOrDefaultAsync(arret);
        if (lue is null)
        {
            return null;
        }
        var tenus = await db.Set<RendezVous>().AsNoTracking().Where(r => r.VacationId == id && r.Etat < EtatRendezVous.Excuse).ToListAsync(arret);
        return new(lue.Vacation, $"{lue.Prenom} {lue.Nom}", lue.Metier.Profession(),
            new(lue.Centre ?? lue.Etablissement ?? "à distance", lue.Vacation.CentreId, lue.Vacation.EtablissementId, lue.CodeCentre ?? lue.CodeEtablissement, lue.EquipeId),
            lue.ReserveeA, lue.Vacation.EstOuverte ? AVenir(lue.Vacation, Creneaux.Libres(lue.Vacation, tenus)) : []);
    }

    /// <summary>What remains of each span from now on.</summary>
    private List<Creneau> AVenir(Vacation vacation, IReadOnlyList<Creneau> libres)
    {
        var aujourdhui = temps.Aujourdhui();
        if (vacation.Jour != aujourdhui)
        {
            return vacation.Jour < aujourdhui ? [] : [.. libres];
        }
        var maintenant = TimeOnly.FromDateTime(temps.GetUtcNow().AParis().DateTime);
        var des = new TimeOnly(maintenant.Hour, maintenant.Minute / Creneaux.Pas * Creneaux.Pas);
        return [.. libres.Select(l => l.Debut < des ? l with { Debut = des } : l).Where(l => l.Debut < l.Fin)];
    }
}
