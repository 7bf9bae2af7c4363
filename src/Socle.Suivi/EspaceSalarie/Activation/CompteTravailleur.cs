using Socle.Noyau;
using Socle.Technique.Comptes;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.EspaceSalarie.Activation;

/// <summary>How the worker wants to be told that something waits. Stored: never renumber.</summary>
public enum AvisChoisi
{
    Courriel = 1,
    Sms = 2,
    Aucun = 3,
}

/// <summary>
/// Which worker an account is of. The one thing that lets a worker's space show anything: no address, no name, no employer ties them.
/// </summary>
public sealed class CompteTravailleur
{
    public required Id<CompteTravailleur> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public required Id<Compte> CompteId { get; init; }

    /// <summary>Instant, UTC.</summary>
    public required DateTime OuvertLe { get; init; }

    /// <summary>When someone of the service saw an identity document, the person being there. Before, nothing medical is shown.</summary>
    public DateTime? IdentiteVueLe { get; set; }

    public string? IdentiteVuePar { get; set; }

    public AvisChoisi Avis { get; set; } = AvisChoisi.Aucun;
}
