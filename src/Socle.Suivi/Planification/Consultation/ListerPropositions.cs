using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Planification;

/// <summary>A proposal as the list and its page show it.</summary>
/// <param name="EnCours">A living process works on it.</param>
public sealed record PropositionListee(PropositionPlanification Proposition, DemandeDePlanification Demande, BilanPlanification? Bilan, bool EnCours)
{
    public bool Faite => Proposition.Etat is EtatProposition.Faite or EtatProposition.Acceptation && !EnCours;
}

/// <summary>One line as a page or a file shows it.</summary>
public sealed record LignePlanifiee(
    LignePlanification Ligne, string Nom, string Prenoms, string? Entreprise, string? Equipe, string? Professionnel, string? Lieu, SeanceLue? Autre);

/// <summary>A session in a few words.</summary>
public sealed record SeanceLue(DateOnly Jour, TimeOnly Debut, string Professionnel, string Lieu);

/// <summary>Which lines one looks at.</summary>
public sealed record FiltreLignes(
    Id<PropositionPlanification> Proposition, EtatLigne? Etat = null, Id<Equipe>? Equipe = null, Id<Centre>? Centre = null, DateOnly? Semaine = null, RaisonPlanification? Raison = null);

/// <summary>A part that can be accepted, and how many lines wait in it.</summary>
public sealed record PartComptee<T>(T Cle, string Nom, int Lignes);

/// <summary>Reads the proposals kept.</summary>
public sealed class ListerPropositions(SocleDb db, TimeProvider temps)
{
    private const int Recentes = 30;

    public async Task<IReadOnlyList<PropositionListee>> DernieresAsync(CancellationToken arret) =>
        [.. (await db.Set<PropositionPlanification>().AsNoTracking().OrderByDescending(p => p.DemandeeLe).Take(Recentes).ToListAsync(arret)).Select(Lire)];

    public async Task<PropositionListee?> UneAsync(Id<PropositionPlanification> id, CancellationToken arret) =>
        await db.Set<PropositionPlanification>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, arret) is { } lue ? Lire(lue) : null;

    private PropositionListee Lire(PropositionPlanification p) => new(
        p, DemandeDePlanification.Lire(p.Demande), p.Bilan is null ? null : BilanPlanification.Lire(p.Bilan), p.EstSuivie(temps.GetUtcNow().UtcDateTime));

    public async Task<IReadOnlyDictionary<EtatLigne, int>> EtatsAsync(Id<PropositionPlanification> id, CancellationToken arret) =>
        await db.Set<LignePlanification>().Where(l => l.PropositionId == id).GroupBy(l => l.Etat).Select(g => new { g.Key, Nombre = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Nombre, arret);

    public async Task<IReadOnlyList<(RaisonPlanification Raison, int Nombre)>> RaisonsAsync(Id<PropositionPlanification> id, CancellationToken arret) =>
        [.. (await db.Set<LignePlanification>().Where(l => l.PropositionId == id && l.Raison != null).GroupBy(l => l.Raison).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(arret))
            .OrderByDescending(g => g.Nombre).Select(g => (g.Key!.Value, g.Nombre))];

    /// <summary>What waits to be accepted, team by team, centre by centre, week by week.</summary>
    public async Task<IReadOnlyList<PartComptee<Id<Equipe>>>> EquipesAsync(Id<PropositionPlanification> id, CancellationToken arret)
    {
        var comptes = await Proposees(id).Where(l => l.EquipeId != null).GroupBy(l => l.EquipeId).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(arret);
        var noms = await db.Set<Equipe>().ToDictionaryAsync(e => e.Id, e => e.Nom, arret);
        return [.. comptes.Select(c => new PartComptee<Id<Equipe>>(c.Key!.Value, noms.GetValueOrDefault(c.Key.Value, ""), c.Nombre)).OrderBy(c => Texte.PourRecherche(c.Nom), StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<PartComptee<Id<Centre>>>> CentresAsync(Id<PropositionPlanification> id, CancellationToken arret)
    {
        var comptes = await Proposees(id).Where(l => l.CentreId != null).GroupBy(l => l.CentreId).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(arret);
        var noms = await db.Set<Centre>().ToDictionaryAsync(e => e.Id, e => e.Nom, arret);
        return [.. comptes.Select(c => new PartComptee<Id<Centre>>(c.Key!.Value, noms.GetValueOrDefault(c.Key.Value, ""), c.Nombre)).OrderBy(c => Texte.PourRecherche(c.Nom), StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<PartComptee<DateOnly>>> SemainesAsync(Id<PropositionPlanification> id, CancellationToken arret) =>
        [.. (await Proposees(id).GroupBy(l => l.Jour).Select(g => new { g.Key, Nombre = g.Count() }).ToListAsync(arret))
            .GroupBy(j => Lundi(j.Key!.Value)).OrderBy(g => g.Key).Select(g => new PartComptee<DateOnly>(g.Key, $"semaine du {g.Key:dd/MM/yyyy}", g.Sum(j => j.Nombre)))];

    public Task<int> CompterAsync(FiltreLignes filtre, CancellationToken arret) => Filtrer(filtre).CountAsync(arret);

    public async Task<IReadOnlyList<LignePlanifiee>> PageAsync(FiltreLignes filtre, int decalage, int taille, CancellationToken arret)
    {
        var lues = await Lignes(Trier(Filtrer(filtre)).Skip(decalage).Take(taille)).ToListAsync(arret);
        var autres = await SeancesAsync([.. lues.Select(l => l.Ligne.AutreVacationId).OfType<Id<Vacation>>().Distinct()], arret);
        return [.. lues.Select(l => l.Ligne.AutreVacationId is { } autre ? l with { Autre = autres.GetValueOrDefault(autre) } : l)];
    }

    /// <summary>Every line, streamed: for exports.</summary>
    public IAsyncEnumerable<LignePlanifiee> Tout(FiltreLignes filtre) => Lignes(Filtrer(filtre)).AsAsyncEnumerable();

    /// <summary>The worker is asked once the appointment is taken.</summary>
    private const string ADistance = "à distance, accord à recueillir";

    public static DateOnly Lundi(DateOnly jour) => jour.AddDays(-(((int)jour.DayOfWeek + 6) % 7));

    private async Task<Dictionary<Id<Vacation>, SeanceLue>> SeancesAsync(List<Id<Vacation>> ids, CancellationToken arret) =>
        await (from v in db.Set<Vacation>().Where(v => ids.Contains(v.Id))
               join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
               join c in db.Set<Centre>() on v.CentreId equals c.Id into centres
               from c in centres.DefaultIfEmpty()
               select new { v.Id, v.Jour, v.Debut, Qui = p.Prenom + " " + p.Nom, Ou = v.LienTeleconsultation != null ? "à distance" : c!.Nom })
            .ToDictionaryAsync(l => l.Id, l => new SeanceLue(l.Jour, l.Debut, l.Qui, l.Ou ?? "dans l’entreprise"), arret);

    private IQueryable<LignePlanification> Proposees(Id<PropositionPlanification> id) =>
        db.Set<LignePlanification>().Where(l => l.PropositionId == id && l.Etat == EtatLigne.Proposee);

    private IQueryable<LignePlanifiee> Lignes(IQueryable<LignePlanification> lignes) =>
        from l in Trier(lignes)
        join t in db.Set<Travailleur>() on l.TravailleurId equals t.Id
        join e in db.Set<Entreprise>() on l.EntrepriseId equals (Id<Entreprise>?)e.Id into entreprises
        from e in entreprises.DefaultIfEmpty()
        join q in db.Set<Equipe>() on l.EquipeId equals (Id<Equipe>?)q.Id into equipes
        from q in equipes.DefaultIfEmpty()
        join v in db.Set<Vacation>() on l.VacationId equals (Id<Vacation>?)v.Id into vacations
        from v in vacations.DefaultIfEmpty()
        join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id into professionnels
        from p in professionnels.DefaultIfEmpty()
        join c in db.Set<Centre>() on l.CentreId equals (Id<Centre>?)c.Id into centres
        from c in centres.DefaultIfEmpty()
        join x in db.Set<Etablissement>() on v.EtablissementId equals (Id<Etablissement>?)x.Id into chez
        from x in chez.DefaultIfEmpty()
        select new LignePlanifiee(l, t.NomUsage ?? t.NomNaissance, t.Prenoms, e == null ? null : e.RaisonSociale, q == null ? null : q.Nom,
            p == null ? null : p.Prenom + " " + p.Nom, v.LienTeleconsultation != null ? ADistance : c == null ? (x == null ? null : x.Nom) : c.Nom, null);

    private static IOrderedQueryable<LignePlanification> Trier(IQueryable<LignePlanification> lignes) =>
        lignes.OrderBy(l => l.Jour == null).ThenBy(l => l.Jour).ThenBy(l => l.Debut).ThenBy(l => l.NomTri).ThenBy(l => l.Id);

    private IQueryable<LignePlanification> Filtrer(FiltreLignes filtre)
    {
        var lignes = db.Set<LignePlanification>().AsNoTracking().Where(l => l.PropositionId == filtre.Proposition);
        lignes = filtre.Etat is { } etat ? lignes.Where(l => l.Etat == etat) : lignes;
        lignes = filtre.Equipe is { } equipe ? lignes.Where(l => l.EquipeId == equipe) : lignes;
        lignes = filtre.Centre is { } centre ? lignes.Where(l => l.CentreId == centre) : lignes;
        lignes = filtre.Raison is { } raison ? lignes.Where(l => l.Raison == raison) : lignes;
        return filtre.Semaine is { } lundi ? lignes.Where(l => l.Jour >= lundi && l.Jour < lundi.AddDays(7)) : lignes;
    }
}
