using Socle.Droit;
using Socle.Noyau;
using Socle.Planification;
using Socle.Planification.Explications;
using Socle.Suivi.Vacations;

namespace Socle.Suivi.Planification;

/// <summary>Beside each placement, the next best; and what the service lacks.</summary>
/// <param name="Autres">By visit, the session it would have gone to, and what that one costs more.</param>
internal sealed record ExplicationsDuPlan(IReadOnlyDictionary<int, (PlageLibre Plage, double Surcout)> Autres, IReadOnlyList<Manque> Manques);

/// <summary>Asks the optimiser's prices what it would have done next, and which sessions are missing; says it in the service's words.</summary>
internal static class ExpliquerPlan
{
    /// <summary>Minutes of a session of a trade that holds none yet.</summary>
    private const int LongueurUsuelle = 180;

    public static ExplicationsDuPlan Faire(Chantier chantier, Plan plan)
    {
        // The longer of the two beside the other.
        var manques = Task.Run(() => Manques(chantier, plan));
        var autres = Autres(chantier, plan);
        return new(autres, manques.GetAwaiter().GetResult());
    }

    private static Dictionary<int, (PlageLibre, double)> Autres(Chantier chantier, Plan plan)
    {
        var autres = new Dictionary<int, (PlageLibre, double)>();
        var places = plan.Affectations.Where(a => a.Seance is not null && a.Demande < chantier.Visites.Count).ToDictionary(a => a.Demande, a => a.Seance!.Value);
        // Sessions are looked at for each visit: only those of its own places, a hundred instead of thousands.
        foreach (var groupe in places.Keys.GroupBy(d => string.Join(' ', chantier.Instance.Demandes[(int)d].Lieux)))
        {
            var alternatives = new Alternatives(Voisinage(chantier.Instance, [.. chantier.Instance.Demandes[(int)groupe.First()].Lieux], places), plan);
            foreach (var demande in groupe)
            {
                Ajouter(chantier, autres, demande, chantier.Plages[(int)places[demande]].Vacation, alternatives.De(demande));
            }
        }
        return autres;
    }

    /// <summary>Another span of the same session is the same answer to who reads it.</summary>
    private static void Ajouter(Chantier chantier, Dictionary<int, (PlageLibre, double)> autres, long demande, Vacation ici, Explication explication)
    {
        if (explication.Autres.FirstOrDefault(a => chantier.Plages[(int)a.Seance].Vacation != ici) is { } autre)
        {
            autres[(int)demande] = (chantier.Plages[(int)autre.Seance], autre.Total - explication.Choisi!.Total);
        }
    }

    /// <summary>The sessions of some places and of companies, and who is in them.</summary>
    private static Instance Voisinage(Instance instance, HashSet<int> lieux, Dictionary<long, long> places)
    {
        var seances = instance.Seances.Where(s => s.ReserveA is not null || lieux.Contains(s.Lieu)).ToList();
        var gardees = seances.Select(s => s.Id).ToHashSet();
        return instance with { Seances = seances, Demandes = [.. instance.Demandes.Where(d => places.TryGetValue(d.Id, out var s) && gardees.Contains(s))], Fixes = [] };
    }

    private static List<Manque> Manques(Chantier chantier, Plan plan)
    {
        var mois = Mois(chantier.Demande);
        var longueurs = Longueurs(chantier);
        var noms = chantier.Faits.Centres.ToDictionary(c => c.Id, c => c.Nom);
        // How many sessions, not on which half-day: a company's limit does not change what is missing.
        var instance = chantier.Instance with { Simultanes = new Dictionary<long, int>() };
        return [.. Socle.Planification.Explications.Manques.Chercher(instance, plan, [.. mois.Select(m => m.Jour)])
            .Where(m => m.Lieu < chantier.Lieux.Count)
            .GroupBy(m => (m.Profession, Centre: chantier.Lieux[m.Lieu], m.Periode))
            .Select(g => (g.Key, Minutes: g.Sum(m => m.Nombre * m.MinutesParSeance), Longueur: longueurs.GetValueOrDefault(g.Key.Profession, LongueurUsuelle)))
            .Select(m => new Manque(
                EnMots(m.Key.Profession), m.Key.Centre is { } centre ? noms[centre] : "à distance", mois[m.Key.Periode].Le.Year, mois[m.Key.Periode].Le.Month, (m.Minutes + m.Longueur - 1) / m.Longueur, m.Minutes))
            .OrderByDescending(m => m.Vacations).ThenBy(m => Texte.PourRecherche(m.Lieu), StringComparer.Ordinal).ThenBy(m => m.Metier, StringComparer.Ordinal)];
    }

    /// <summary>What is missing is told in sessions as the trade usually holds them: the optimiser only knows free spans, some of them short.</summary>
    private static Dictionary<string, int> Longueurs(Chantier chantier) => chantier.Faits.Vacations
        .GroupBy(v => v.Profession.ToString().ToUpperInvariant(), v => v.Vacation.Minutes)
        .ToDictionary(g => g.Key, g => g.Order().ElementAt((g.Count() - 1) / 2));

    /// <summary>First day of each month of the period, the first being the period's own.</summary>
    private static List<(int Jour, DateOnly Le)> Mois(DemandeDePlanification demande)
    {
        var mois = new List<(int, DateOnly)> { (0, demande.Du) };
        for (var le = new DateOnly(demande.Du.Year, demande.Du.Month, 1).AddMonths(1); le <= demande.Au; le = le.AddMonths(1))
        {
            mois.Add((le.DayNumber - demande.Du.DayNumber, le));
        }
        return mois;
    }

    private static string EnMots(string profession) => Enum.Parse<Profession>(profession, ignoreCase: true) switch
    {
        Profession.Infirmier => "infirmier",
        Profession.Medecin => "médecin du travail",
        Profession.Collaborateur => "médecin collaborateur",
        Profession.Interne => "interne",
        _ => "médecin praticien correspondant",
    };
}
