using Socle.Droit;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Travailleurs.Arrets;

/// <summary>A leave declared by the employer.</summary>
public sealed class Arret
{
    public required Id<Arret> Id { get; init; }

    public required Id<Travailleur> TravailleurId { get; set; }

    public required Id<Contrat> ContratId { get; set; }

    public required MotifArret Motif { get; set; }

    /// <summary>First day away, included.</summary>
    public required DateOnly Debut { get; set; }

    /// <summary>Last day away as foreseen, included.</summary>
    public DateOnly? FinPrevue { get; set; }

    /// <summary>Last day away, included, once known.</summary>
    public DateOnly? Fin { get; set; }

    /// <summary>Date of the first prescription: decides which version of R. 4624-31 applies.</summary>
    public DateOnly? DelivreLe { get; set; }
}
