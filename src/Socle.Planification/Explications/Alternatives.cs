using Socle.Planification.Contrat;

namespace Socle.Planification.Explications;

/// <summary>
/// Why a visit is where it is: what its place costs, what it takes from others at the prices of the certificate, and the sessions
/// that come next, with what stands in the way.
/// </summary>
public sealed class Alternatives
{
    private readonly Plan plan;
    private readonly PlanLisible lisible;

    /// <param name="plan">A plan of this instance that <see cref="Verification.VerifierPlan"/> would not refuse.</param>
    public Alternatives(Instance instance, Plan plan) => (this.plan, lisible) = (plan, new PlanLisible(instance, plan));

    /// <param name="auPlus">How many other sessions to name.</param>
    public Explication De(long demande, int auPlus = 5)
    {
        var visite = lisible.Demandes[demande];
        var seance = lisible.SeanceDe(demande);
        var ici = seance is null ? null : Peser(visite, seance, seance);
        var autres = lisible.Instance.Seances.Where(s => s.Id != seance?.Id && Placement.Empechement(visite, s) is null)
            .Select(s => Peser(visite, s, seance)).OrderBy(c => c.Total).ThenBy(c => c.Seance).Take(auPlus);
        return new Explication(demande, ici, seance is null ? plan.NonPlacees.First(n => n.Demande == demande).Raison : null, visite.Refus, [.. autres]);
    }

    private Choix Peser(Demande visite, Seance seance, Seance? actuelle)
    {
        var duree = visite.Durees[seance.Profession];
        return new Choix(seance.Id, duree, PlanLisible.Retard(visite, seance.Jour), lisible.Trajet(visite, seance),
            lisible.PrixMinute(seance.Id) * duree, lisible.PrixPresence(visite.Employeur, seance))
        {
            MinutesManquantes = seance.Id == actuelle?.Id ? 0 : Math.Max(0, duree - lisible.Reste(seance.Id)),
            PresenceComplete = seance.Id != actuelle?.Id && Complete(visite.Employeur, seance, actuelle),
        };
    }

    /// <summary>Whether the employer's limit is reached there, the visit having left the session it is in.</summary>
    private bool Complete(long employeur, Seance seance, Seance? actuelle) =>
        seance.ReserveA is null && lisible.PresencesLibres(employeur, seance.Jour, seance.DemiJournee) <= 0
        && !(actuelle is { ReserveA: null } && (actuelle.Jour, actuelle.DemiJournee) == (seance.Jour, seance.DemiJournee));
}

/// <summary>Where a visit is, and where it could have been.</summary>
/// <param name="Choisi">Its session; null when it is left out.</param>
/// <param name="Raison">Why it is left out; null when it is placed.</param>
/// <param name="Refus">What leaving it out costs.</param>
/// <param name="Autres">The other sessions it may go to, the least dear first, prices included.</param>
public sealed record Explication(long Demande, Choix? Choisi, Raison? Raison, double Refus, IReadOnlyList<Choix> Autres)
{
    /// <summary>What keeps the visit from another session.</summary>
    public Obstacle Obstacle(Choix autre) =>
        autre.MinutesManquantes > 0 ? Explications.Obstacle.Complete
        : autre.PresenceComplete ? Explications.Obstacle.Presences
        : autre.Cout >= (Choisi?.Cout ?? Refus) ? Explications.Obstacle.PasMieux
        : Explications.Obstacle.Aucun;
}

/// <summary>What a session costs a visit.</summary>
/// <param name="Duree">Minutes it takes there.</param>
/// <param name="Retard">Cost of the days after the last one without delay.</param>
/// <param name="Trajet">Cost of the travel.</param>
/// <param name="PrixMinutes">What these minutes are worth to others: the price of a minute of the session, times the duration.</param>
/// <param name="PrixPresence">What being away in that half-day takes from the employer's other people.</param>
public sealed record Choix(long Seance, int Duree, double Retard, double Trajet, double PrixMinutes, double PrixPresence)
{
    /// <summary>What it adds to the cost of the plan.</summary>
    public double Cout => Retard + Trajet;

    /// <summary>With what it takes from others: what sessions are ranked by.</summary>
    public double Total => Cout + PrixMinutes + PrixPresence;

    /// <summary>Minutes missing for the visit to enter; zero when there is room.</summary>
    public int MinutesManquantes { get; init; }

    /// <summary>Whether as many of the employer's people as allowed are already away in that half-day.</summary>
    public bool PresenceComplete { get; init; }
}

/// <summary>What keeps a visit from a session.</summary>
public enum Obstacle
{
    /// <summary>Nothing: there is room, and it costs less. A plan stopped before it was finished may leave such a place.</summary>
    Aucun,

    /// <summary>Not enough minutes left.</summary>
    Complete,

    /// <summary>Too many of the employer's people would be away at once.</summary>
    Presences,

    /// <summary>There is room, at a cost no lower than where the visit is, or than leaving it out.</summary>
    PasMieux,
}
