using Socle.Planification;

namespace Socle.Bench.Planification;

/// <summary>
/// Draws a service as the contract describes it: places and zones on a map, employers of very unequal sizes, visits of 20 to 60
/// minutes by one profession or either, sessions of 180 to 240 minutes on working days.
/// </summary>
internal sealed class Generateur(Famille famille)
{
    private static readonly int[] DureesPossibles = [20, 30, 45, 60];
    private static readonly int[] MinutesPossibles = [180, 195, 210, 225, 240];
    private readonly Random hasard = new(famille.Graine);
    private const int Zones = 40;
    private const int Lieux = 12;

    public Instance Faire()
    {
        var trajets = Trajets();
        var employeurs = Employeurs();
        var demandes = Enumerable.Range(1, famille.Demandes).Select(i => Demande(i, employeurs, trajets)).ToList();
        var seances = Seances(demandes, employeurs);
        demandes = [.. demandes.Select(d => hasard.Next(20) == 0 ? d with { SeancesExclues = [.. Enumerable.Range(0, 5).Select(_ => seances[hasard.Next(seances.Count)].Id).Distinct()] } : d)];
        return new Instance
        {
            Nom = famille.Nom,
            HorizonJours = famille.Jours,
            CoutTrajetParMinute = 1,
            Lieux = Lieux,
            Trajets = trajets,
            Seances = seances,
            Demandes = demandes,
            Simultanes = demandes.GroupBy(d => d.Employeur).Where(g => g.Count() >= 10).ToDictionary(g => g.Key, g => Math.Max(2, g.Count() * 31 / famille.Jours / 12)),
        };
    }

    private List<IReadOnlyList<double>> Trajets()
    {
        var lieux = Enumerable.Range(0, Lieux).Select(_ => (X: hasard.NextDouble() * 90, Y: hasard.NextDouble() * 70)).ToArray();
        return [.. Enumerable.Range(0, Zones).Select(_ =>
        {
            var (x, y) = (hasard.NextDouble() * 90, hasard.NextDouble() * 70);
            return (IReadOnlyList<double>)[.. lieux.Select(l => Math.Round(5 + Math.Sqrt(Math.Pow(l.X - x, 2) + Math.Pow(l.Y - y, 2)) * 0.9))];
        })];
    }

    /// <summary>Each visit draws one of them: the first ones come back most.</summary>
    private (long Id, int Zone)[] Employeurs() => [.. Enumerable.Range(1, Math.Max(10, famille.Demandes / 6)).Select(i => ((long)i, hasard.Next(Zones)))];

    private Demande Demande(int id, (long Id, int Zone)[] employeurs, List<IReadOnlyList<double>> trajets)
    {
        var (employeur, chez) = employeurs[(int)(employeurs.Length * Math.Pow(hasard.NextDouble(), 2.5))];
        var zone = hasard.Next(4) == 0 ? hasard.Next(Zones) : chez;
        var lieux = Enumerable.Range(0, Lieux).OrderBy(l => trajets[zone][l]).Take(2 + hasard.Next(3)).ToList();
        var pasAvant = hasard.Next(3) == 0 ? hasard.Next(famille.Jours / 2) : 0;
        return new Demande(id, zone, employeur, Durees(), pasAvant, Math.Max(pasAvant, hasard.Next(-famille.Jours / 6, famille.Jours * 5 / 4)),
            new[] { 5, 10, 20, 40, 100 }[hasard.Next(5)], lieux, [], 1_000 + 1_000 * hasard.Next(4));
    }

    private Dictionary<string, int> Durees() => hasard.Next(100) switch
    {
        < 45 => new() { ["INFIRMIER"] = DureesPossibles[1 + hasard.Next(2)], ["MEDECIN"] = DureesPossibles[hasard.Next(2)] },
        < 65 => new() { ["INFIRMIER"] = DureesPossibles[hasard.Next(4)] },
        _ => new() { ["MEDECIN"] = DureesPossibles[hasard.Next(4)] },
    };

    private List<Seance> Seances(List<Demande> demandes, (long Id, int Zone)[] employeurs)
    {
        var (seances, gros) = (new List<Seance>(), demandes.GroupBy(d => d.Employeur).OrderByDescending(g => g.Count()).Take(Math.Max(3, employeurs.Length / 20)).Select(g => g.Key).ToArray());
        foreach (var profession in new[] { "INFIRMIER", "MEDECIN" })
        {
            // A visit open to both professions asks half of each.
            var voulues = demandes.Sum(d => d.Durees.TryGetValue(profession, out var m) ? (double)m / d.Durees.Count : 0) / famille.Charge;
            var poids = demandes.Where(d => d.Durees.ContainsKey(profession)).Select(d => d.Lieux[0]).ToArray();
            for (var offertes = 0; offertes < voulues;)
            {
                var minutes = MinutesPossibles[hasard.Next(5)];
                offertes += minutes;
                seances.Add(new Seance(1_000 + seances.Count, poids[hasard.Next(poids.Length)], JourOuvre(), hasard.Next(2), profession, minutes,
                    hasard.NextDouble() < famille.Reservees ? gros[hasard.Next(gros.Length)] : null));
            }
        }
        return seances;
    }

    private int JourOuvre()
    {
        int jour;
        do
        {
            jour = hasard.Next(famille.Jours);
        }
        while (jour % 7 >= 5);
        return jour;
    }
}
