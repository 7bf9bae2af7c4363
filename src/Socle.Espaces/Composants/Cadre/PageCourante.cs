namespace Socle.Espaces.Composants;

/// <summary>
/// What a page tells its layout while it renders (the page runs first): its title, the optional files it needs.
/// </summary>
public sealed class PageCourante
{
    /// <summary>Set by <c>&lt;entete&gt;</c>; a page without a header sets it itself.</summary>
    public string? Titre { get; set; }

    /// <summary>Tom Select is loaded only by pages that search in a list.</summary>
    public bool AvecSelecteur { get; set; }

    /// <summary>For the public layout: a reading width instead of a card.</summary>
    public bool Large { get; set; }

    /// <summary>Scripts of this page alone, by their path under wwwroot (« passkeys.js »).</summary>
    public ISet<string> Scripts { get; } = new SortedSet<string>(StringComparer.Ordinal);

    public string TitreComplet => Titre is null ? "Socle" : $"{Titre} · Socle";
}
