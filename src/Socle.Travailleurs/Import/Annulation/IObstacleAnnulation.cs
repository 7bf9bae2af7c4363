using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Import;

/// <summary>
/// What other modules have built on people and contracts that an import created, and that undoing would take the ground from.
/// Each module that hangs something on a worker answers for itself.
/// </summary>
public interface IObstacleAnnulation
{
    /// <summary>French sentences, the most telling first; none when nothing stands in the way.</summary>
    Task<IReadOnlyList<string>> ChercherAsync(IReadOnlyCollection<Id<Travailleur>> travailleurs, IReadOnlyCollection<Id<Contrat>> contrats, CancellationToken arret);
}
