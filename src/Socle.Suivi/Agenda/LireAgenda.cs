using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Partenaires;
using Socle.Organisation.Professionnels;
using Socle.Organisation.Salles;
using Socle.Suivi.Partenaires;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Agenda;

/// <summary>Whose agenda one looks at. Equal ones give equal pages.</summary>
public sealed record FiltreAgenda(Id<Professionnel>? Professionnel = null, Id<Centre>? Centre = null, Id<Equipe>? Equipe = null, Id<Salle>? Salle = null);

/// <summary>A session as the agenda shows it, with how much of it is taken.</summary>
public sealed record VacationLue(
    Id<Vacation> Id, Id<Professionnel> ProfessionnelId, string Professionnel, Metier Metier, string Lieu, string? Salle, DateOnly Jour, TimeOnly Debut, TimeOnly Fin,
    string? ReserveeA, bool ADistance, bool Fermee, int Rendezvous, int MinutesPrises)
{
    public int Minutes => (int)(Fin - Debut).TotalMinutes;

    /// <summary>Hundredths of the session that are taken; may exceed 100 with people taken beyond its minutes.</summary>
    public int Remplissage => Minutes == 0 ? 0 : 100 * MinutesPrises / Minutes;
}

/// <summary>An appointment as the agenda shows it.</summary>
public sealed record RendezVousLu(
    Id<RendezVous> Id, Id<Vacation> VacationId, Id<Travailleur> TravailleurId, string Nom, Visite? Visite, TypeVisite Type, string? Entreprise, TimeOnly Debut, int Minutes,
    bool EnSurnombre, EtatRendezVous Etat, DateOnly Jour, DateOnly? AuPlusTard, int Version, AccordADistance? Accord, Id<VisiteRecue>? VisiteRecueId = null, string? EmployeurRecu = null, string? PourService = null)
{
    /// <summary>The member's name; for a visit made for another service, the employer it named.</summary>
    public string? Employeur => Entreprise ?? EmployeurRecu;

    public TimeOnly Fin => Debut.AddMinutes(Minutes);

    /// <summary>After the last lawful day.</summary>
    public bool ApresDelai => AuPlusTard < Jour;
}

/// <summary>Reads the agenda: two queries, whatever the number of professionals.</summary>
public sealed class LireAgenda(SocleDb db)
{
    public async Task<IReadOnlyList<VacationLue>> VacationsAsync(FiltreAgenda filtre, DateOnly du, DateOnly au, CancellationToken arret)
    {
        var tenus = db.Set<RendezVous>().Where(r => r.Etat < EtatRendezVous.Excuse && r.Jour >= du && r.Jour <= au)
            .GroupBy(r => r.VacationId).Select(g => new { VacationId = g.Key, Combien = g.Count(), Minutes = g.Sum(r => r.Minutes) });
        var lues = await (
            from v in Filtrer(filtre).Where(v => v.Jour >= du && v.Jour <= au)
            join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
            join c in db.Set<Centre>() on v.CentreId equals c.Id into centres
            from c in centres.DefaultIfEmpty()
            join e in db.Set<Etablissement>() on v.EtablissementId equals e.Id into chez
            from e in chez.DefaultIfEmpty()
            join s in db.Set<Salle>() on v.SalleId equals s.Id into salles
            from s in salles.DefaultIfEmpty()
            join n in db.Set<Entreprise>() on v.ReserveeA equals n.Id into reservees
            from n in reservees.DefaultIfEmpty()
            join t in tenus on v.Id equals t.VacationId into pris
            from t in pris.DefaultIfEmpty()
            select new
            {
                v,
                p.Nom,
                p.Prenom,
                p.Metier,
                Centre = c!.Nom,
                Etablissement = e!.Nom,
                Salle = s!.Nom,
                ReserveeA = n!.RaisonSociale,
                Combien = (int?)t!.Combien,
                Minutes = (int?)t.Minutes,
            }).AsNoTracking().ToListAsync(arret);
        return [.. lues.OrderBy(l => l.v.Jour).ThenBy(l => Texte.PourRecherche($"{l.Nom} {l.Prenom}"), StringComparer.Ordinal).ThenBy(l => l.v.Debut).Select(l => new VacationLue(
            l.v.Id, l.v.ProfessionnelId, $"{l.Prenom} {l.Nom}", l.Metier, l.Centre ?? l.Etablissement ?? "à distance", l.Salle, l.v.Jour, l.v.Debut, l.v.Fin,
            l.ReserveeA, l.v.LienTeleconsultation is not null, l.v.FermeeLe is not null, l.Combien ?? 0, l.Minutes ?? 0))];
    }

    /// <summary>Who is expected, states that no longer hold their slot included when asked.</summary>
    public async Task<IReadOnlyList<RendezVousLu>> RendezVousAsync(FiltreAgenda filtre, DateOnly du, DateOnly au, bool tous, CancellationToken arret)
    {
        var rendezVous = db.Set<RendezVous>().Where(r => r.Jour >= du && r.Jour <= au);
        rendezVous = tous ? rendezVous : rendezVous.Where(r => r.Etat < EtatRendezVous.Excuse);
        return await Lire(rendezVous.Join(Filtrer(filtre), r => r.VacationId, v => v.Id, (r, v) => r)).ToListAsync(arret);
    }

    /// <summary>When each person of a day came in, last time they did.</summary>
    public async Task<IReadOnlyDictionary<Id<RendezVous>, DateTimeOffset>> ArriveesAsync(DateOnly jour, CancellationToken arret) => (await db.Set<EtapeRendezVous>()
        .Where(e => e.Etat == EtatRendezVous.Arrive && db.Set<RendezVous>().Any(r => r.Id == e.RendezVousId && r.Jour == jour))
        .GroupBy(e => e.RendezVousId).Select(g => new { g.Key, Le = g.Max(e => e.Le) }).ToListAsync(arret)).ToDictionary(g => g.Key, g => new DateTimeOffset(g.Le, TimeSpan.Zero));

    public Task<RendezVousLu?> UnAsync(Id<RendezVous> id, CancellationToken arret) => Lire(db.Set<RendezVous>().Where(r => r.Id == id)).FirstOrDefaultAsync(arret);

    private IQueryable<RendezVousLu> Lire(IQueryable<RendezVous> rendezVous) =>
        from r in rendezVous
        join t in db.Set<Travailleur>() on r.TravailleurId equals t.Id
        join e in db.Set<Entreprise>() on r.EntrepriseId equals e.Id into employeurs
        from e in employeurs.DefaultIfEmpty()
        join v in db.Set<VisiteRecue>() on r.VisiteRecueId equals v.Id into recues
        from v in recues.DefaultIfEmpty()
        join s in db.Set<ServicePartenaire>() on v!.PartenaireId equals s.Id into services
        from s in services.DefaultIfEmpty()
        orderby r.Jour, r.Debut, r.Id
        select new RendezVousLu(r.Id, r.VacationId, r.TravailleurId, Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel), r.Visite, r.Type, e!.RaisonSociale,
            r.Debut, r.Minutes, r.EnSurnombre, r.Etat, r.Jour, r.AuPlusTard, r.Version, r.Accord, r.VisiteRecueId, v!.Employeur, s!.Nom);

    private IQueryable<Vacation> Filtrer(FiltreAgenda filtre)
    {
        var vacations = db.Set<Vacation>().AsQueryable();
        vacations = filtre.Professionnel is { } qui ? vacations.Where(v => v.ProfessionnelId == qui) : vacations;
        vacations = filtre.Centre is { } centre ? vacations.Where(v => v.CentreId == centre) : vacations;
        vacations = filtre.Salle is { } salle ? vacations.Where(v => v.SalleId == salle) : vacations;
        return filtre.Equipe is { } equipe
            ? vacations.Where(v => db.Set<Professionnel>().Any(p => p.Id == v.ProfessionnelId && p.EquipeId == equipe))
            : vacations;
    }
}
