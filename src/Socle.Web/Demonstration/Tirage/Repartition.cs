namespace Socle.Web.Demonstration.Tirage;

/// <summary>Shares whole numbers by weight, so that parts always add up (largest remainders).</summary>
internal static class Repartition
{
    /// <param name="plafonds">No part goes beyond its ceiling; together they hold the total.</param>
    public static int[] Partager(int total, IReadOnlyList<double> poids, IReadOnlyList<int>? plafonds = null)
    {
        var parts = new int[poids.Count];
        var ouverts = Enumerable.Range(0, poids.Count).Where(i => poids[i] > 0 && Place(plafonds, parts, i) > 0).ToList();
        var reste = total;
        while (reste > 0)
        {
            if (ouverts.Count == 0)
            {
                // The weights left out what the ceilings still allow.
                ouverts = [.. Enumerable.Range(0, poids.Count).Where(i => Place(plafonds, parts, i) > 0)];
                if (ouverts.Count == 0)
                {
                    throw new InvalidOperationException("The ceilings hold less than the total.");
                }
            }
            reste = Tour(reste, poids, plafonds, parts, ouverts);
        }
        return parts;
    }

    /// <summary>One round: fills those that reach their ceiling, or ends the sharing.</summary>
    private static int Tour(int reste, IReadOnlyList<double> poids, IReadOnlyList<int>? plafonds, int[] parts, List<int> ouverts)
    {
        var somme = ouverts.Sum(i => Poids(poids, i));
        var pleins = ouverts.Where(i => reste * Poids(poids, i) / somme >= Place(plafonds, parts, i)).ToList();
        if (pleins.Count > 0)
        {
            foreach (var i in pleins)
            {
                var place = Math.Min(reste, Place(plafonds, parts, i));
                parts[i] += place;
                reste -= place;
                ouverts.Remove(i);
            }
            return reste;
        }
        var fractions = new List<(double Fraction, int Rang)>();
        var distribue = 0;
        foreach (var i in ouverts)
        {
            var quota = reste * Poids(poids, i) / somme;
            var entier = (int)Math.Floor(quota);
            parts[i] += entier;
            distribue += entier;
            fractions.Add((quota - entier, i));
        }
        foreach (var (_, i) in fractions.OrderByDescending(f => f.Fraction).ThenBy(f => f.Rang).Take(reste - distribue))
        {
            parts[i]++;
        }
        return 0;
    }

    private static double Poids(IReadOnlyList<double> poids, int i) => Math.Max(poids[i], 1e-9);

    private static int Place(IReadOnlyList<int>? plafonds, int[] parts, int i) => plafonds is null ? int.MaxValue : plafonds[i] - parts[i];
}
