using Socle.Noyau;
using Socle.Organisation.Absences;
using Socle.Organisation.Professionnels;

namespace Socle.Web.Service.Organisation;

/// <summary>One month of the service: who is there and who is away, day by day, team by team.</summary>
public sealed record MoisDAbsences(IReadOnlyList<JourDuMois> Jours, IReadOnlyList<EquipeDuMois> Equipes)
{
    /// <param name="nomEquipe">Null for who has no team.</param>
    public static MoisDAbsences De(
        DateOnly premier, IEnumerable<Professionnel> gens, IEnumerable<AbsenceProfessionnel> absences, Func<Professionnel, string?> nomEquipe)
    {
        var jours = Enumerable.Range(0, DateTime.DaysInMonth(premier.Year, premier.Month)).Select(i => new JourDuMois(premier.AddDays(i))).ToList();
        var parPersonne = absences.ToLookup(a => a.ProfessionnelId);
        var equipes = gens.Where(p => p.Du <= jours[^1].Date && (p.Au is null || p.Au >= premier))
            .GroupBy(p => nomEquipe(p) ?? SansEquipe)
            .OrderBy(g => g.Key == SansEquipe).ThenBy(g => Texte.PourRecherche(g.Key), StringComparer.Ordinal)
            .Select(g => new EquipeDuMois(g.Key, [.. g.OrderBy(p => p.Metier).ThenBy(p => Texte.PourRecherche(p.Nom), StringComparer.Ordinal).Select(p => Ligne(p, parPersonne[p.Id], jours))]));
        return new([.. jours], [.. equipes]);
    }

    private const string SansEquipe = "Sans équipe";

    private static LigneDuMois Ligne(Professionnel qui, IEnumerable<AbsenceProfessionnel> absences, List<JourDuMois> jours) =>
        new(qui, [.. jours.Select(j => new CaseDuMois(j, j.Date >= qui.Du && !(j.Date > qui.Au), [.. absences.Where(a => a.Couvre(j.Date)).OrderBy(a => a.Moment)]))]);
}

public sealed record JourDuMois(DateOnly Date)
{
    public bool Ouvre { get; } = JoursFeries.EstOuvre(Date);

    /// <summary>« L », « M »…</summary>
    public string Initiale => Date.Jour()[..1].ToUpperInvariant();
}

public sealed record EquipeDuMois(string Nom, IReadOnlyList<LigneDuMois> Lignes);

public sealed record LigneDuMois(Professionnel Qui, IReadOnlyList<CaseDuMois> Cases);

/// <param name="DansLeService">False before an arrival and after a departure.</param>
/// <param name="Absences">None, one, or a morning and an afternoon.</param>
public sealed record CaseDuMois(JourDuMois Jour, bool DansLeService, IReadOnlyList<AbsenceProfessionnel> Absences)
{
    public string Classe => !DansLeService ? "mois-hors" : !Jour.Ouvre ? "mois-repos" : Absences.Count > 0 ? "mois-absent" : "";

    /// <summary>« C », « F » ; a half day says which half.</summary>
    public string Lettres => DansLeService && Jour.Ouvre ? string.Join(' ', Absences.Select(a => Lettre(a.Motif) + Moitie(a.Moment))) : "";

    public string EnMots => string.Join(" ; ", Absences.Select(a => $"{a.Motif.EnMots()}{(a.Moment == MomentAbsence.JourneeEntiere ? "" : $", {a.Moment.EnMots().ToLowerInvariant()}")}"));

    public static string Lettre(MotifAbsence motif) => motif.EnMots()[..1];

    private static string Moitie(MomentAbsence moment) => moment switch
    {
        MomentAbsence.Matin => "\u00A0m",
        MomentAbsence.ApresMidi => "\u00A0a",
        _ => "",
    };
}
