namespace Socle.Technique.Acces;

/// <summary>The names of what the sign-in ticket says, shared by who writes it and by whoever reads it.</summary>
public static class ClaimsDuBillet
{
    public const string Compte = "socle:compte";
    public const string Role = "socle:role";
    public const string Nom = "socle:nom";
    public const string Session = "socle:session";
}
