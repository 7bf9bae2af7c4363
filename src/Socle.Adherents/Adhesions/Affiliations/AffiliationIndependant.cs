using Socle.Adherents.Entreprises;
using Socle.Noyau;

namespace Socle.Adherents.Adhesions;

/// <summary>One year of an independent worker: it ends by itself, and begins again only if the person says so (D. 4622-27-3).</summary>
public sealed class AffiliationIndependant
{
    public required Id<AffiliationIndependant> Id { get; init; }

    public required Id<Entreprise> EntrepriseId { get; init; }

    /// <summary>The request of the first year: who to write to is there, sealed.</summary>
    public required Id<DemandeAdhesion> DemandeId { get; init; }

    public required DateOnly Du { get; init; }

    /// <summary>Last day, included.</summary>
    public required DateOnly Au { get; init; }

    /// <summary>Fingerprint of the link that renews it, once it was sent.</summary>
    public string? Empreinte { get; set; }

    /// <summary>The same secret sealed, for the mail that carries it.</summary>
    public string? LienScelle { get; set; }

    public DateTime? PrevenuLe { get; set; }

    public DateTime? RenouveleeLe { get; set; }
}
