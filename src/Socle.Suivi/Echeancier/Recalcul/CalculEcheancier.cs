namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>The computation of many contracts, by slices: each is shared between the processors, then written before the next is asked.</summary>
internal sealed class CalculEcheancier(DateOnly date, DateTime instant, CalculsConnus connus) : IDisposable
{
    /// <summary>Under this many contracts, sharing costs more than it gives.</summary>
    private const int PartUtile = 500;

    private readonly PartDeCalcul[] parts = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 8)).Select(_ => new PartDeCalcul(date, instant, connus))];

    public IReadOnlyList<PartDeCalcul> Parts => parts;

    public void Dispose()
    {
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }

    /// <summary>Answers for a slice of the contracts, from <paramref name="debut"/>, leaving out those another write has just recomputed.</summary>
    public void Repondre(LectureFaits faits, int debut, int nombre, IReadOnlySet<long> aLaisser)
    {
        var fin = Math.Min(debut + nombre, faits.Contrats.Count);
        var partages = Math.Clamp((fin - debut) / PartUtile, 1, parts.Length);
        foreach (var part in parts)
        {
            part.Vider();
        }
        Parallel.For(0, partages, new ParallelOptions { MaxDegreeOfParallelism = partages }, p =>
        {
            var (de, a) = (debut + (fin - debut) * p / partages, debut + (fin - debut) * (p + 1) / partages);
            for (var i = de; i < a; i++)
            {
                Repondre(parts[p], faits, i, aLaisser);
            }
        });
    }

    private void Repondre(PartDeCalcul part, LectureFaits faits, int rang, IReadOnlySet<long> aLaisser)
    {
        if (aLaisser.Contains(faits.Contrats[rang].ContratId))
        {
            connus.Voir(faits.Contrats[rang].ContratId);
            return;
        }
        part.Repondre(faits.Contrats[rang], faits, Situations.De(rang, faits, date), faits.EstPremier(rang));
    }
}
