using Microsoft.AspNetCore.Identity;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Recherche;

namespace Socle.Technique.Comptes;

/// <summary>Someone who may sign in. One account has one role; what it may see of which company is its mandates' business.</summary>
public sealed class Compte : IdentityUser<Id<Compte>>, ICherchable
{
    public required string NomAffiche
    {
        get;
        set
        {
            field = value;
            NomTri = Texte.PourRecherche(value);
        }
    }

    /// <summary>The displayed name as lists sort it.</summary>
    public string NomTri { get; private set; } = "";

    public required Role Role { get; set; }

    public required DateTime CreeLe { get; init; }

    public DateTime? DerniereConnexion { get; set; }

    public bool Actif { get; set; } = true;

    /// <summary>The shared secret of the one-time codes, encrypted. Present before the first right code: the second factor is not on yet.</summary>
    public string? CleTotp { get; set; }

    /// <summary>The last half-minute whose code was used: a code works once.</summary>
    public long? PasTotp { get; set; }

    GenreCherchable ICherchable.Genre => GenreCherchable.Compte;

    long ICherchable.ObjetId => Id.Valeur;

    IEnumerable<string?> ICherchable.Textes => [NomAffiche, UserName, Email];
}
