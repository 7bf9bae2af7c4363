namespace Socle.Planification.Tests.Outils;

/// <summary>The best plan of a small instance, by trying them all.</summary>
internal sealed class ForceBrute(Instance instance)
{
    private readonly Dictionary<long, int> prises = [];
    private readonly Dictionary<(long, int, int), int> presents = [];
    private double meilleur = double.MaxValue;

    public double Chercher()
    {
        Placer(0, 0);
        return meilleur;
    }

    private void Placer(int rang, double cout)
    {
        if (cout >= meilleur)
        {
            return;
        }
        if (rang == instance.Demandes.Count)
        {
            meilleur = cout;
            return;
        }
        var d = instance.Demandes[rang];
        Placer(rang + 1, cout + d.Refus);
        foreach (var s in instance.Seances.Where(s => (s.ReserveA is { } r ? r == d.Employeur : d.Lieux.Contains(s.Lieu))
            && s.Jour >= d.PasAvant && d.Durees.ContainsKey(s.Profession) && !d.SeancesExclues.Contains(s.Id)))
        {
            var (cle, limite) = ((d.Employeur, s.Jour, s.DemiJournee), s.ReserveA is null ? instance.Simultanes.GetValueOrDefault(d.Employeur, int.MaxValue) : int.MaxValue);
            var (minutes, autres) = (prises.GetValueOrDefault(s.Id), presents.GetValueOrDefault(cle));
            if (minutes + d.Durees[s.Profession] > s.Minutes || (s.ReserveA is null && autres >= limite))
            {
                continue;
            }
            prises[s.Id] = minutes + d.Durees[s.Profession];
            presents[cle] = autres + (s.ReserveA is null ? 1 : 0);
            Placer(rang + 1, cout + d.Poids * Math.Max(0, s.Jour - d.AuPlusTard) + (s.ReserveA is null ? instance.Trajets[d.Zone][s.Lieu] : 0));
            (prises[s.Id], presents[cle]) = (minutes, autres);
        }
    }
}
