using Socle.Noyau;
using Socle.Organisation.Salles;

namespace Socle.Organisation;

/// <param name="Dernier">Day of the last session; absent when there is none.</param>
/// <param name="Modeles">Weekly patterns that would open more.</param>
public sealed record UsageDeSalle(int Vacations, DateOnly? Dernier, int Modeles)
{
    public bool EstLibre => Vacations + Modeles == 0;
}

/// <summary>Port to the follow-up: what a room still serves for. The organisation does not know sessions, yet must not close a room under them.</summary>
public interface IUsageDesSalles
{
    Task<UsageDeSalle> AVenirAsync(Id<Salle> salle, CancellationToken arret);
}
