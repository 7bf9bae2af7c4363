using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Suivi.Reaffectations;

/// <summary>All a proposal is computed from: who might take over, their sessions and appointments, the law's say on each visit. A handful of reads.</summary>
internal sealed class FaitsReaffectation
{
    /// <summary>How long after its day an appointment may be moved.</summary>
    public const int JoursDeReport = 30;

    private readonly Dictionary<Id<Professionnel>, Professionnel> personnes;
    private readonly ILookup<Id<Professionnel>, AbsenceProfessionnel> absences;
    private readonly Dictionary<(TypeVisite, Profession), int> durees;
    private readonly Dictionary<Id<RendezVous>, Profession> parLaLoi;
    private readonly Dictionary<Id<Centre>, string> centres;

    private FaitsReaffectation(
        Professionnel partant, List<Professionnel> autres, HashSet<Id<Professionnel>> deLEquipe, List<Vacation> vacations, List<RendezVous> rendezVous,
        List<AbsenceProfessionnel> absences, List<DureeVisite> durees, Dictionary<Id<RendezVous>, Profession> parLaLoi, Dictionary<Id<Centre>, string> centres)
    {
        Partant = partant;
        personnes = autres.ToDictionary(p => p.Id);
        Repreneurs = [.. autres.Select(p => new Repreneur(p.Id, $"{p.Prenom} {p.Nom}", p.Metier, deLEquipe.Contains(p.Id)))
            .OrderByDescending(r => r.MemeEquipe).ThenByDescending(r => r.Metier == partant.Metier).ThenBy(r => Texte.PourRecherche(r.Nom), StringComparer.Ordinal).ThenBy(r => r.Id)];
        (Vacations, this.parLaLoi, this.centres) = (vacations, parLaLoi, centres);
        Tenus = rendezVous.ToLookup(r => r.VacationId);
        this.absences = absences.ToLookup(a => a.ProfessionnelId);
        this.durees = durees.ToDictionary(d => (d.Type, d.Profession), d => d.Minutes);
    }

    public Professionnel Partant { get; }

    /// <summary>The team first, then the trade of who leaves.</summary>
    public IReadOnlyList<Repreneur> Repreneurs { get; }

    public IReadOnlyList<Vacation> Vacations { get; }

    public ILookup<Id<Vacation>, RendezVous> Tenus { get; }

    public static async Task<FaitsReaffectation?> LireAsync(SocleDb db, DemandeReaffectation demande, CancellationToken arret)
    {
        if (await db.Set<Professionnel>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == demande.Professionnel, arret) is not { } partant)
        {
            return null;
        }
        var (equipe, autres) = await ColleguesAsync(db, partant, demande, arret);
        var qui = autres.Select(p => p.Id).Append(partant.Id).ToArray();
        var fin = demande.Au?.AddDays(JoursDeReport);
        var vacations = await db.Set<Vacation>().AsNoTracking()
            .Where(v => v.Jour >= demande.Du && (fin == null || v.Jour <= fin) && v.FermeeLe == null && EF.Parameter(qui).Contains(v.ProfessionnelId))
            .OrderBy(v => v.Jour).ThenBy(v => v.Debut).ThenBy(v => v.Id).ToListAsync(arret);
        var rendezVous = await db.Set<RendezVous>().AsNoTracking().Where(r => r.Jour >= demande.Du && r.Etat < EtatRendezVous.Excuse)
            .Where(r => db.Set<Vacation>().Any(v => v.Id == r.VacationId && EF.Parameter(qui).Contains(v.ProfessionnelId))).OrderBy(r => r.Debut).ThenBy(r => r.Id).ToListAsync(arret);
        var absences = await db.Set<AbsenceProfessionnel>().AsNoTracking().Where(a => a.Au >= demande.Du && EF.Parameter(qui).Contains(a.ProfessionnelId)).ToListAsync(arret);
        return new(partant, autres, equipe, vacations, rendezVous, absences,
            await db.Set<DureeVisite>().AsNoTracking().ToListAsync(arret), await ParLaLoiAsync(db, partant.Id, demande.Du, arret),
            await db.Set<Centre>().Select(c => new { c.Id, c.Nom }).ToDictionaryAsync(c => c.Id, c => c.Nom, arret));
    }

    /// <summary>Those of the team and of its sector who receive people.</summary>
    private static async Task<(HashSet<Id<Professionnel>> Equipe, List<Professionnel> Tous)> ColleguesAsync(SocleDb db, Professionnel partant, DemandeReaffectation demande, CancellationToken arret)
    {
        var secteur = await db.Set<Equipe>().Where(e => e.Id == partant.EquipeId).Select(e => (Id<Secteur>?)e.SecteurId).FirstOrDefaultAsync(arret);
        var collegues = await db.Set<Professionnel>().AsNoTracking()
            .Where(p => p.Id != partant.Id && (p.Au == null || p.Au >= demande.Du) && db.Set<Equipe>().Any(e => e.Id == p.EquipeId && e.SecteurId == secteur)).ToListAsync(arret);
        var recoivent = collegues.FindAll(p => p.Metier.Profession() is not (Profession.Inconnue or Profession.Assistant or Profession.Iprp) && (demande.Repreneur is null || p.Id == demande.Repreneur));
        return ([.. recoivent.Where(p => p.EquipeId == partant.EquipeId).Select(p => p.Id)], recoivent);
    }

    private static async Task<Dictionary<Id<RendezVous>, Profession>> ParLaLoiAsync(SocleDb db, Id<Professionnel> partant, DateOnly du, CancellationToken arret) => (await (
        from r in db.Set<RendezVous>()
        where r.Jour >= du && r.Etat < EtatRendezVous.Excuse && db.Set<Vacation>().Any(v => v.Id == r.VacationId && v.ProfessionnelId == partant)
        join e in db.Set<Echeance>() on new { C = r.ContratId, V = r.Visite } equals new { C = (Id<Travailleurs.Contrats.Contrat>?)e.ContratId, V = (Visite?)e.Visite }
        select new { r.Id, e.Par }).ToListAsync(arret)).GroupBy(x => x.Id).ToDictionary(g => g.Key, g => g.First().Par);

    /// <summary>The law, or, where it says nothing of this visit, the very trade of who leaves.</summary>
    public bool Peut(Repreneur qui, RendezVous rendezVous)
    {
        var profession = qui.Metier.Profession();
        return parLaLoi.TryGetValue(rendezVous.Id, out var par) ? (par & profession) != 0 : profession == Partant.Metier.Profession();
    }

    public bool Present(Repreneur qui, Vacation vacation) =>
        personnes[qui.Id].Du <= vacation.Jour && (personnes[qui.Id].Au is not { } au || au >= vacation.Jour) && !absences[qui.Id].Any(a => a.Touche(vacation));

    public int? Duree(Repreneur qui, RendezVous rendezVous) => durees.TryGetValue((rendezVous.Type, qui.Metier.Profession()), out var minutes) ? minutes : null;

    public string Lieu(Vacation vacation) => vacation.CentreId is { } centre ? centres.GetValueOrDefault(centre, "") : vacation.EtablissementId is null ? "à distance" : "en entreprise";
}
