namespace Socle.Espaces.Composants;

/// <summary>A link of the menu. It exists only once its module does.</summary>
/// <param name="Icone">A constant of <see cref="Icones"/>.</param>
/// <param name="Compte">How many things wait behind the link; null shows nothing.</param>
/// <param name="Aussi">Starts of other addresses that belong to this entry, separated by spaces.</param>
/// <param name="Court">The word under its icon at the foot of a phone, where the whole name takes two lines.</param>
/// <param name="Section">Title of the group; null is the first, untitled group.</param>
public sealed record EntreeMenu(string Libelle, string Href, string Icone, int? Compte = null, string? Section = null, string? Aussi = null, string? Court = null)
{
    /// <summary>True on the page itself and on the pages below it; the root only on itself.</summary>
    public bool EstCourante(string chemin) =>
        string.Equals(chemin, Href, StringComparison.OrdinalIgnoreCase)
        || Href.Length > 1 && chemin.StartsWith(Href + "/", StringComparison.OrdinalIgnoreCase)
        || Aussi is not null && Aussi.Split(' ').Any(a => chemin.StartsWith(a, StringComparison.OrdinalIgnoreCase));
}
