using Socle.Noyau;
using Socle.Technique.Comptes;

namespace Socle.Technique.Traces;

/// <summary>Who acts: a signed-in account, or a named process of the system.</summary>
public sealed record Auteur(Id<Compte>? Compte, string Nom, string? Adresse = null)
{
    /// <summary>Someone not signed in.</summary>
    public static Auteur Visiteur { get; } = new(null, "visiteur");

    public static Auteur Systeme(string processus) => new(null, $"système ({processus})");
}

/// <summary>The author of the request or command in progress. Scoped; the host fills it before any write.</summary>
public sealed class AuteurCourant
{
    private Auteur? auteur;

    public Auteur Valeur
    {
        get => auteur ?? throw new InvalidOperationException("No author is known for this write.");
        set => auteur = value;
    }

    public bool Connu => auteur is not null;
}
