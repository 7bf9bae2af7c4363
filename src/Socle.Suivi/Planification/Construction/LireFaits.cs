using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Arrets;

namespace Socle.Suivi.Planification;

/// <summary>Reads the live service for one planning: as many queries as there are kinds of facts, however many visits.</summary>
public sealed class LireFaits(SocleDb db, LireVisitesDues visites, MesurerAbsences absenteisme, Priorites priorites, QuiPeutFaire quiPeut)
{
    internal async Task<FaitsPlanification> LireAsync(DemandeDePlanification demande, DateOnly aujourdhui, CancellationToken arret)
    {
        var (du, au) = (demande.Du, demande.Au);
        var reglages = await ReglagesPlanification.LireAsync(db, arret);
        return new FaitsPlanification
        {
            Reglages = reglages,
            Delegations = await quiPeut.ChargerAsync(arret),
            Vacations = await VacationsAsync(demande, arret),
            Tenus = await db.Set<RendezVous>().AsNoTracking().Where(r => r.Jour >= du && r.Jour <= au && r.Etat < EtatRendezVous.Excuse).ToListAsync(arret),
            Absences = await db.Set<AbsenceProfessionnel>().AsNoTracking().Where(a => a.Du <= au && a.Au >= du).ToListAsync(arret),
            Visites = await visites.LireAsync(demande, aujourdhui, arret),
            Durees = await db.Set<DureeVisite>().AsNoTracking().ToDictionaryAsync(d => (d.Type, d.Profession), arret),
            Centres = await db.Set<Centre>().AsNoTracking().ToListAsync(arret),
            Equipes = await db.Set<Equipe>().AsNoTracking().ToDictionaryAsync(e => e.Id, e => e.Nom, arret),
            Priorites = await priorites.LireAsync(arret),
            Trajets = await db.Set<TrajetCommune>().AsNoTracking().ToListAsync(arret),
            Indisponibilites = demande.Indisponibilites ? await db.Set<Indisponibilite>().AsNoTracking().Where(i => i.Du <= au && i.Au >= du).ToListAsync(arret) : [],
            Vacances = demande.Vacances is { } zone ? await db.Set<VacancesScolaires>().AsNoTracking().Where(v => v.Zone == zone && v.Du <= au && v.Au >= du).ToListAsync(arret) : [],
            Arrets = demande.PasAvant ? await ArretsAsync(du, au, arret) : [],
            Simultanes = demande.Simultanes ? await LimitesSimultanes.LireAsync(db, reglages, arret) : new Dictionary<Id<Entreprise>, int>(),
            Absenteisme = reglages.Surreservation ? await absenteisme.ParEquipeAsync(aujourdhui, arret) : new Dictionary<Id<Equipe>, TauxAbsence>(),
        };
    }

    /// <summary>Open; remote ones when they are asked for.</summary>
    private async Task<IReadOnlyList<VacationConnue>> VacationsAsync(DemandeDePlanification demande, CancellationToken arret)
    {
        var vacations = db.Set<Vacation>().AsNoTracking()
            .Where(v => v.Jour >= demande.Du && v.Jour <= demande.Au && v.FermeeLe == null && (demande.ADistance || v.LienTeleconsultation == null));
        vacations = demande.Reservees ? vacations : vacations.Where(v => v.ReserveeA == null);
        var (equipes, centres) = (demande.Equipes.Select(e => (Id<Equipe>?)e).ToList(), demande.Centres.Select(c => (Id<Centre>?)c).ToList());
        vacations = centres.Count == 0 ? vacations : vacations.Where(v => v.EtablissementId != null || centres.Contains(v.CentreId));
        var lues = await vacations.Join(db.Set<Professionnel>(), v => v.ProfessionnelId, p => p.Id, (v, p) => new { v, p.Metier, p.EquipeId }).ToListAsync(arret);
        return [.. lues.Where(l => equipes.Count == 0 || equipes.Contains(l.EquipeId))
            .Select(l => new VacationConnue(l.v, l.Metier.Profession(), l.EquipeId))
            .Where(v => (v.Profession & demande.Professions) != 0)
            // Equal plannings read sessions in an equal order.
            .OrderBy(v => v.Vacation.Jour).ThenBy(v => v.Vacation.Debut).ThenBy(v => v.Vacation.Id.Valeur)];
    }

    private Task<List<Arret>> ArretsAsync(DateOnly du, DateOnly au, CancellationToken arret) => db.Set<Arret>().AsNoTracking()
        .Where(a => a.Debut <= au && ((a.Fin ?? a.FinPrevue) == null || (a.Fin ?? a.FinPrevue) >= du)).ToListAsync(arret);
}

/// <summary>How many of each company may be away at once: what it agreed with the service, else a share of its headcount.</summary>
internal static class LimitesSimultanes
{
    public static async Task<IReadOnlyDictionary<Id<Entreprise>, int>> LireAsync(SocleDb db, ReglagesPlanification reglages, CancellationToken arret)
    {
        var effectifs = await db.Set<Etablissement>().Where(e => e.FermeLe == null).GroupBy(e => e.EntrepriseId)
            .Select(g => new { g.Key, Effectif = g.Sum(e => e.Effectif) ?? 0 }).ToListAsync(arret);
        // A company whose headcount nobody knows has no limit.
        var limites = effectifs.Where(e => e.Effectif > 0).ToDictionary(e => e.Key, e => reglages.Simultanes(e.Effectif));
        foreach (var propre in await db.Set<SimultanesEntreprise>().AsNoTracking().ToListAsync(arret))
        {
            limites[propre.EntrepriseId] = propre.Maximum;
        }
        return limites;
    }
}
