namespace Socle.Planification.Tests.Outils;

/// <summary>Instances drawn small enough to try every plan.</summary>
internal static class Hasards
{
    private static readonly int[] Durees = [20, 30, 45, 60];

    public static Instance Tirer(int graine, int seances = 4, int demandes = 7)
    {
        var hasard = new Random(graine);
        var lieux = Enumerable.Range(0, seances).Select(i => Atelier.Seance(100 + i, hasard.Next(2), hasard.Next(10), hasard.Next(2),
            hasard.Next(2) == 0 ? "INFIRMIER" : "MEDECIN", 60 + 15 * hasard.Next(4), hasard.Next(5) == 0 ? hasard.Next(1, 4) : null)).ToList();
        var visites = Enumerable.Range(0, demandes).Select(i => Atelier.Demande(i, hasard.Next(1, 4), DureesDe(hasard), hasard.Next(5), hasard.Next(-2, 9), hasard.Next(4) * 10,
            hasard.Next(3) == 0 ? [hasard.Next(2)] : [0, 1], hasard.Next(4) == 0 ? [100 + hasard.Next(seances)] : [], 50 + hasard.Next(5) * 100));
        return Atelier.Instance(lieux, visites) with { Nom = $"tirage {graine}", Simultanes = new Dictionary<long, int> { [1] = 1, [2] = 2 } };
    }

    private static Dictionary<string, int> DureesDe(Random hasard) => hasard.Next(3) switch
    {
        0 => new() { ["INFIRMIER"] = Durees[hasard.Next(4)] },
        1 => new() { ["MEDECIN"] = Durees[hasard.Next(4)] },
        _ => new() { ["INFIRMIER"] = Durees[hasard.Next(4)], ["MEDECIN"] = Durees[hasard.Next(4)] },
    };
}
