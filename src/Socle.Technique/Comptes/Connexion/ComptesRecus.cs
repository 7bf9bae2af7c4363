namespace Socle.Technique.Comptes.Connexion;

/// <summary>Which accounts this process receives: all of them, unless it serves some spaces only.</summary>
public sealed record ComptesRecus(Func<Compte, bool> Recoit)
{
    public static ComptesRecus Tous { get; } = new(_ => true);
}
