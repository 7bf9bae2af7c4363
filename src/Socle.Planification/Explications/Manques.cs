namespace Socle.Planification.Explications;

/// <summary>
/// How many sessions are missing, where, of which profession and when. The number means this: sessions of the usual length are
/// added to the plan one at a time, each where it is worth most, and filled with visits the plan leaves out or makes late, each
/// counted once. A session counts when such visits take at least half of its minutes and it is worth at least what the caller
/// asks. Putting exactly these sessions with exactly these visits is a plan, cheaper by the sum of <see cref="Manque.Gain"/>.
/// It is no more than that: visits that are on time but far from home ask for nothing here, and another way of adding sessions
/// could need fewer.
/// </summary>
public sealed class Manques
{
    private readonly PlanLisible lisible;
    private readonly IReadOnlyList<int> periodes;
    private readonly double valeurMinimale;
    private readonly MarchesDeManques marches;

    private Manques(Instance instance, Plan plan, IReadOnlyList<int> periodes, double valeurMinimale)
    {
        (lisible, this.periodes, this.valeurMinimale) = (new PlanLisible(instance, plan), periodes, valeurMinimale);
        marches = new MarchesDeManques(lisible);
    }

    /// <param name="periodes">First day of each period, ascending, the first being 0: those of the months, say.</param>
    /// <param name="valeurMinimale">What a session must be worth to be said missing, in the unit of the costs.</param>
    /// <returns>The most valuable first.</returns>
    public static IReadOnlyList<Manque> Chercher(Instance instance, Plan plan, IReadOnlyList<int> periodes, double valeurMinimale = 0) =>
        new Manques(instance, plan, periodes, valeurMinimale).Chercher();

    /// <summary>
    /// Dearest first. What a session is worth only falls as others are added, so that the one on top is looked at again, and taken
    /// when it is still the best.
    /// </summary>
    private List<Manque> Chercher()
    {
        var file = new PriorityQueue<Creneau, (double, double, int)>();
        foreach (var creneau in Creneaux())
        {
            Enfiler(file, creneau, marches.Remplir(creneau));
        }
        var ajoutees = new List<(Creneau Creneau, SeanceManquante Seance)>();
        while (file.TryDequeue(out var creneau, out var rang))
        {
            var seance = marches.Remplir(creneau);
            if (seance is not null && Rang(creneau, seance).CompareTo(rang) <= 0)
            {
                marches.Prendre(seance, creneau);
                ajoutees.Add((creneau, seance));
            }
            Enfiler(file, creneau, seance);
        }
        return [.. ajoutees.GroupBy(a => (a.Creneau.Lieu, a.Creneau.Profession, a.Creneau.Periode), a => a)
            .Select(g => new Manque(g.Key.Lieu, g.Key.Profession, g.Key.Periode, g.First().Creneau.Minutes, g.First().Creneau.Prix, [.. g.Select(a => a.Seance)]))
            .OrderByDescending(m => m.Valeur).ThenBy(m => m.Lieu).ThenBy(m => m.Profession, StringComparer.Ordinal).ThenBy(m => m.Periode)];
    }

    private void Enfiler(PriorityQueue<Creneau, (double, double, int)> file, Creneau creneau, SeanceManquante? seance)
    {
        if (seance is not null && seance.Gain + seance.PlacesLiberees >= valeurMinimale)
        {
            file.Enqueue(creneau, Rang(creneau, seance));
        }
    }

    /// <summary>Worth most first; between two that are worth the same, where a minute is dearest, then in order of days.</summary>
    private static (double, double, int) Rang(Creneau creneau, SeanceManquante seance) =>
        (-Math.Round(seance.Gain + seance.PlacesLiberees, 6), -creneau.Prix, creneau.Rang);

    /// <summary>Everywhere the visits could go, on the days when the service holds sessions.</summary>
    private IEnumerable<Creneau> Creneaux()
    {
        var ouvertes = lisible.Instance.Seances.Where(s => s.ReserveA is null).ToList();
        var jours = ouvertes.Select(s => s.Jour).Distinct().Order().ToList();
        var demiJournees = lisible.Instance.Simultanes.Count == 0 ? 1 : 2;
        var rang = 0;
        foreach (var (lieu, profession) in marches.LieuxEtProfessions())
        {
            var minutes = Usuelles(ouvertes, lieu, profession);
            var prix = ouvertes.Where(s => s.Lieu == lieu && s.Profession == profession).GroupBy(s => Periode(s.Jour))
                .ToDictionary(g => g.Key, g => g.Average(s => lisible.PrixMinute(s.Id)));
            foreach (var creneau in jours.SelectMany(_ => Enumerable.Range(0, demiJournees), (jour, demi) => (Jour: jour, Demi: demi)))
            {
                var periode = Periode(creneau.Jour);
                yield return new Creneau(rang++, lieu, profession, creneau.Jour, creneau.Demi, periode, minutes, prix.GetValueOrDefault(periode));
            }
        }
    }

    private int Periode(int jour)
    {
        var periode = 0;
        while (periode + 1 < periodes.Count && periodes[periode + 1] <= jour)
        {
            periode++;
        }
        return periode;
    }

    private static int Usuelles(List<Seance> ouvertes, int lieu, string profession)
    {
        var semblables = ouvertes.Where(s => s.Profession == profession && s.Lieu == lieu).ToList();
        semblables = semblables.Count > 0 ? semblables : ouvertes.FindAll(s => s.Profession == profession);
        var minutes = (semblables.Count > 0 ? semblables : ouvertes).Select(s => s.Minutes).Order().ToList();
        return minutes[(minutes.Count - 1) / 2];
    }
}

/// <summary>Where and when a session could be added.</summary>
/// <param name="Rang">Order among all.</param>
/// <param name="Prix">Mean price of a minute there in that period.</param>
internal sealed record Creneau(int Rang, int Lieu, string Profession, int Jour, int DemiJournee, int Periode, int Minutes, double Prix);
