using Socle.Planification.Moteur;

namespace Socle.Planification;

/// <summary>When to stop: after so many rounds, or so many seconds. The same number of rounds gives the same plan.</summary>
public sealed record Limites
{
    public int? Tours { get; init; }

    public double? Secondes { get; init; }

    public ulong Graine { get; init; } = 1;
}

/// <summary>
/// Plans an instance: the best plan found and a bound that proves how near the best it is. A round cools a plan on one core
/// while the other raises the bound and freezes a copy of the plan of the round before; the prices of the bound say to the next
/// round which sessions are worth trying.
/// </summary>
public static class Planificateur
{
    /// <param name="avancer">Told after each round: how many are done, the cost and the bound.</param>
    /// <param name="arret">Stops at once, with the plan of the last completed round.</param>
    public static Plan Planifier(Instance instance, Limites limites, Action<int, double, double>? avancer = null, CancellationToken arret = default)
    {
        using var fin = CancellationTokenSource.CreateLinkedTokenSource(arret);
        if (limites.Secondes is { } secondes)
        {
            fin.CancelAfter(TimeSpan.FromSeconds(secondes));
        }
        var travail = new Travail(new Modele(instance), limites.Graine);
        travail.Commencer(fin.Token);
        while (travail.Tours < (limites.Tours ?? int.MaxValue) && !fin.IsCancellationRequested && !travail.AuMieux)
        {
            if (!travail.Tourner(fin.Token))
            {
                break;
            }
            avancer?.Invoke(travail.Tours, travail.Meilleur.Total, travail.Borne);
        }
        return travail.Conclure();
    }

    /// <summary>The cost of the plan made at a glance, to compare with: the most urgent first, each to the session that costs it least.</summary>
    public static double Glouton(Instance instance) => Moteur.Glouton.Faire(new Modele(instance)).Total;
}
