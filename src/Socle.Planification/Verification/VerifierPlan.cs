using System.Globalization;
using Socle.Planification.Contrat;

namespace Socle.Planification.Verification;

/// <summary>What a verification found.</summary>
/// <param name="Cout">Recomputed from the placements.</param>
/// <param name="Borne">Recomputed from the certificate.</param>
/// <param name="Mensonges">Why the plan is refused; none when it holds.</param>
public sealed record Verdict(double Cout, double Borne, IReadOnlyList<Faute> Mensonges)
{
    public bool Vrai => Mensonges.Count == 0;

    /// <summary>How far the plan may be from the best; null when the bound is not above zero.</summary>
    public double? Ecart => Borne > 0 ? (Cout - Borne) / Borne : null;
}

/// <summary>
/// Recomputes everything from the instance and believes nothing of the plan. Shares no code with the search: slow and plain on purpose.
/// </summary>
public static class VerifierPlan
{
    private const double Tolerance = 1e-6;

    public static Verdict Verifier(Instance instance, PlanLu plan)
    {
        var mensonges = new List<Faute>();
        if (plan.Instance != instance.Nom)
        {
            mensonges.Add(new("instance", $"ce plan est celui de « {plan.Instance} », et non de « {instance.Nom} »"));
        }
        var cout = new VerifierAffectations(instance, plan, mensonges).Cout();
        var borne = new VerifierBorne(instance, plan, mensonges).Borne();
        Comparer(mensonges, "cout", plan.Cout, cout);
        Comparer(mensonges, "borne", plan.Borne, borne);
        return new Verdict(cout, borne, mensonges);
    }

    private static void Comparer(List<Faute> mensonges, string champ, double annonce, double calcule)
    {
        if (Math.Abs(annonce - calcule) > Tolerance * Math.Max(1, Math.Abs(calcule)))
        {
            mensonges.Add(new(champ, string.Create(CultureInfo.InvariantCulture, $"le plan annonce {annonce}, le calcul donne {calcule}")));
        }
    }
}
