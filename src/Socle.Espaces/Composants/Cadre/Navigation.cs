namespace Socle.Espaces.Composants;

/// <summary>All that a layout shows around a page, for the person who asks for it.</summary>
/// <param name="Qui">Null when nobody is signed in.</param>
/// <param name="Recherche">Address of the search page, which answers <c>?q=</c>; null hides the search.</param>
/// <param name="Accueil">Where the product's mark leads.</param>
public sealed record Navigation(
    IReadOnlyList<EntreeMenu> Entrees, Identite? Qui = null, string? Recherche = null, string Accueil = "/")
{
    public static Navigation Vide { get; } = new([]);

    /// <summary>The entry whose page this is: the longest address that matches.</summary>
    public EntreeMenu? Courante(string chemin) =>
        Entrees.Where(e => e.EstCourante(chemin)).MaxBy(e => Math.Max(e.Href.Length, e.Aussi?.Length ?? 0));
}

/// <summary>Who is signed in, as the top bar says it.</summary>
/// <param name="Contexte">Team, company or site the person works for now.</param>
/// <param name="Liens">Links of the personal menu: my account, my sessions.</param>
/// <param name="Deconnexion">Address that receives the sign-out POST.</param>
/// <param name="Marque">Tells one account from another on a device, and nothing else of it.</param>
public sealed record Identite(
    string Nom, string? Role = null, string? Contexte = null, IReadOnlyList<EntreeMenu>? Liens = null,
    string Deconnexion = "/deconnexion", string? Marque = null);
