using Socle.Noyau;

namespace Socle.Technique.Travaux;

/// <summary>
/// Work the server does by itself. It may be run at any moment and any number of times: a night that was missed is caught up,
/// a node that died half-way is replaced by another.
/// </summary>
public interface ITravail
{
    /// <summary>What was done, in one French sentence for the page of jobs: counts, never a person.</summary>
    Task<Resultat<string>> FaireAsync(CancellationToken arret);
}
