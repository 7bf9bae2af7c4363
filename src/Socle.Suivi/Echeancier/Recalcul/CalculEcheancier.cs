namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>The computation of many contracts, by slices: each is shared between the processors, then written before the next is asked.</summary>
internal sealed class CalculEcheancier(LectureFaits faits, DateOnly date, DateTime instant, CalculsConnus connus) : IDisposable
{
    private readonly PartDeCalcul[] parts = [.. Enumerable.Range(0, Partage.Parts(faits.Contrats.Count)).Select(_ => new PartDeCalcul(date, instant, connus))];

    public IReadOnlyList<PartDeCalcul> Parts => parts;

    public void Dispose()
    {
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }

    /// <summary>Answers for a slice of the contracts, from <paramref name="debut"/>, leaving out those another write has just recomputed.</summary>
    public void Repondre(int debut, int nombre, IReadOnlySet<long> aLaisser)
    {
        foreach (var part in parts)
        {
            part.Vider();
        }
        Partage.Faire(parts, debut, Math.Min(debut + nombre, faits.Contrats.Count), (part, rang) => Repondre(part, rang, aLaisser));
    }

    private void Repondre(PartDeCalcul part, int rang, IReadOnlySet<long> aLaisser)
    {
        var contrat = faits.Contrats[rang];
        if (aLaisser.Contains(contrat.ContratId))
        {
            connus.Voir(contrat.ContratId);
            return;
        }
        part.Repondre(contrat, faits, Situations.De(rang, faits, date), faits.EstPremier(rang));
    }
}
