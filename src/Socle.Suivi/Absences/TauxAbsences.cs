using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;

namespace Socle.Suivi.Absences;

/// <summary>What rates are asked of: days included.</summary>
public sealed record FiltreTaux(DateOnly Du, DateOnly Au, Id<Equipe>? Equipe = null);

/// <summary>How many were expected, and did not come. A replaced absence leaves no hour empty.</summary>
public sealed record Taux(int Attendus, int ExcusesATemps, int ExcusesTropTard, int NonExcuses, int Remplaces)
{
    public int Absences => ExcusesATemps + ExcusesTropTard + NonExcuses;

    /// <summary>Absences in hundredths of those expected.</summary>
    public decimal Avant => Part(Absences);

    /// <summary>The same once replaced ones are taken away.</summary>
    public decimal Apres => Part(Absences - Remplaces);

    private decimal Part(int absences) => Attendus == 0 ? 0 : Math.Round(100m * absences / Attendus, 1);
}

/// <summary>One line of a breakdown.</summary>
public sealed record LigneTaux(string Libelle, Taux Taux, string? Id = null);

/// <summary>The whole page of rates. <see cref="NonNotes"/>: days past where nobody said who came, counted nowhere else.</summary>
public sealed record PageTaux(
    Taux Ensemble, int NonNotes, IReadOnlyList<LigneTaux> ParMois, IReadOnlyList<LigneTaux> ParEquipe, IReadOnlyList<LigneTaux> ParDelai, IReadOnlyList<LigneTaux> ParCanal, IReadOnlyList<LigneTaux> ParEntreprise);

/// <summary>Absence rates by month, team, time since the convocation, its channel, and company: one reading of the appointments, counted here.</summary>
public sealed class TauxAbsences(SocleDb db, RegistreAbsences registre, TimeProvider temps)
{
    /// <summary>Upper ends in days of the spans between convocation and appointment.</summary>
    private static readonly (int Jusqua, string Libelle)[] Delais =
        [(7, "moins de 8 jours"), (14, "de 8 à 14 jours"), (30, "de 15 à 30 jours"), (60, "de 31 à 60 jours"), (int.MaxValue, "plus de 60 jours")];

    private const string SansConvocation = "sans convocation notée";
    private const string SansMessage = "aucun message parti";

    private sealed record Attendu(
        EtatRendezVous Etat, DateOnly Jour, TimeOnly Debut, Id<Equipe>? EquipeId, Id<Entreprise>? EntrepriseId, DateTime? ConvoqueLe, Canal? Canal, DateTime? ExcuseLe, bool? Note, bool Remplace)
    {
        /// <summary>As it was noted; or else, for what came from elsewhere, from the moment it was said.</summary>
        public bool DansLesTemps(ReglagesAbsences reglages) => Note ?? Preavis.DansLesTemps(reglages, ExcuseLe, Jour, Debut);
    }

    public async Task<PageTaux> LireAsync(FiltreTaux filtre, CancellationToken arret)
    {
        var reglages = await registre.ReglagesAsync(arret);
        var tous = await AttendusAsync(filtre, arret);
        var notes = tous.FindAll(a => a.Etat >= EtatRendezVous.Arrive);
        var equipes = await db.Set<Equipe>().Select(e => new { e.Id, e.Nom }).ToDictionaryAsync(e => e.Id, e => e.Nom, arret);
        var ids = notes.Select(a => a.EntrepriseId).OfType<Id<Entreprise>>().Distinct().ToArray();
        var entreprises = await db.Set<Entreprise>().Where(e => EF.Parameter(ids).Contains(e.Id)).Select(e => new { e.Id, e.RaisonSociale }).ToDictionaryAsync(e => e.Id, e => e.RaisonSociale, arret);
        return new(
            De(notes, reglages), tous.Count - notes.Count,
            Par(notes, reglages, a => (a.Jour.Year * 12) + a.Jour.Month, g => new DateOnly((g - 1) / 12, ((g - 1) % 12) + 1, 1).MoisEtAnnee(), l => l.Cle),
            Par(notes, reglages, a => a.EquipeId, g => g is { } id ? equipes[id] : "sans équipe", l => Texte.PourRecherche(l.Libelle)),
            Par(notes, reglages, Delai, g => g == Delais.Length ? SansConvocation : Delais[g].Libelle, l => l.Cle),
            Par(notes, reglages, a => a.Canal, g => g is { } canal ? canal.EnMots() : SansMessage, l => (int?)l.Cle ?? int.MaxValue),
            [.. Par([.. notes.Where(a => a.EntrepriseId != null)], reglages, a => a.EntrepriseId!.Value, g => entreprises[g], l => -l.Taux.Absences)]);
    }

    private async Task<List<Attendu>> AttendusAsync(FiltreTaux filtre, CancellationToken arret)
    {
        var aujourdhui = temps.Aujourdhui();
        var lignes =
            from r in db.Set<RendezVous>()
            where r.Jour >= filtre.Du && r.Jour <= filtre.Au && r.Jour <= aujourdhui && r.Etat != EtatRendezVous.Annule && r.Etat != EtatRendezVous.Demande
            where r.Jour < aujourdhui || r.Etat >= EtatRendezVous.Arrive
            join v in db.Set<Vacation>() on r.VacationId equals v.Id
            join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
            where filtre.Equipe == null || p.EquipeId == filtre.Equipe
            join a in db.Set<AbsenceRendezVous>() on r.Id equals a.RendezVousId into absences
            from a in absences.DefaultIfEmpty()
            select new Attendu(
                r.Etat, r.Jour, r.Debut, p.EquipeId, r.EntrepriseId,
                db.Set<EtapeRendezVous>().Where(e => e.RendezVousId == r.Id && e.Etat == EtatRendezVous.Convoque).Max(e => (DateTime?)e.Le),
                (from l in db.Set<LigneConvocation>()
                 join c in db.Set<Convocation>() on l.ConvocationId equals c.Id
                 where l.RendezVousId == r.Id && c.TravailleurId == r.TravailleurId && c.Genre == GenreMessage.Convocation && c.Etat == EtatConvocation.Envoyee
                 orderby c.ConclueLe descending, c.Id descending
                 select c.Canal).FirstOrDefault(),
                r.Etat != EtatRendezVous.Excuse ? null : db.Set<EtapeRendezVous>().Where(e => e.RendezVousId == r.Id && e.Etat == EtatRendezVous.Excuse).Max(e => (DateTime?)e.Le),
                a == null ? null : a.DansLesTemps,
                a != null && db.Set<RendezVous>().Any(x => x.Id == a.RemplaceParId && x.Etat < EtatRendezVous.Excuse));
        return await lignes.AsNoTracking().ToListAsync(arret);
    }

    private static int Delai(Attendu attendu)
    {
        if (attendu.ConvoqueLe is not { } le)
        {
            return Delais.Length;
        }
        var jours = attendu.Jour.DayNumber - new DateTimeOffset(le, TimeSpan.Zero).DateAParis().DayNumber;
        return Array.FindIndex(Delais, d => jours <= d.Jusqua);
    }

    private static IReadOnlyList<LigneTaux> Par<TCle, TOrdre>(
        List<Attendu> attendus, ReglagesAbsences reglages, Func<Attendu, TCle> cle, Func<TCle, string> libelle, Func<(TCle Cle, string Libelle, Taux Taux), TOrdre> ordre) =>
        [.. attendus.GroupBy(cle).Select(g => (Cle: g.Key, Libelle: libelle(g.Key), Taux: De(g, reglages))).OrderBy(ordre).ThenBy(l => l.Libelle, StringComparer.Ordinal)
            .Select(l => new LigneTaux(l.Libelle, l.Taux, l.Cle?.ToString()))];

    private static Taux De(IEnumerable<Attendu> attendus, ReglagesAbsences reglages)
    {
        var (n, aTemps, tard, absents, remplaces) = (0, 0, 0, 0, 0);
        foreach (var a in attendus)
        {
            n++;
            var excuse = a.Etat == EtatRendezVous.Excuse;
            aTemps += excuse && a.DansLesTemps(reglages) ? 1 : 0;
            tard += excuse && !a.DansLesTemps(reglages) ? 1 : 0;
            absents += a.Etat == EtatRendezVous.Absent ? 1 : 0;
            remplaces += a.Remplace ? 1 : 0;
        }
        return new(n, aTemps, tard, absents, remplaces);
    }
}
