using Microsoft.AspNetCore.Identity;
using Socle.Noyau;
using Socle.Technique.Acces;

namespace Socle.Technique.Comptes;

/// <summary>Someone who may sign in. One account has one role; what it may see of which company is its mandates' business.</summary>
public sealed class Compte : IdentityUser<Id<Compte>>
{
    public required string NomAffiche { get; set; }

    public required Role Role { get; set; }

    public required DateTime CreeLe { get; init; }

    public DateTime? DerniereConnexion { get; set; }

    public bool Actif { get; set; } = true;
}
