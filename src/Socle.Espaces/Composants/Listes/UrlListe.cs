using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Socle.Espaces.Composants;

/// <summary>The address of a list holds its whole state: filters, sort (<c>tri</c>), page (<c>page</c>).</summary>
public static class UrlListe
{
    public const string CleTri = "tri";

    /// <summary>Read with <c>[FromQuery]</c> only: Razor Pages has a route value of this name, the page's own, that would hide it.</summary>
    public const string ClePage = "page";

    /// <summary>This page with some parameters changed; null removes one. Changing anything goes back to page 1.</summary>
    public static string Avec(this HttpRequest demande, params ReadOnlySpan<(string Cle, string? Valeur)> changements)
    {
        var parametres = demande.Query.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        parametres.Remove(ClePage);
        foreach (var (cle, valeur) in changements)
            if (string.IsNullOrEmpty(valeur))
                parametres.Remove(cle);
            else
                parametres[cle] = valeur;
        return QueryHelpers.AddQueryString(demande.PathBase + demande.Path, parametres.Where(p => !StringValues.IsNullOrEmpty(p.Value)));
    }

    /// <summary>The sort asked for: key, and whether from the end (<c>tri=-nom</c>).</summary>
    public static (string? Cle, bool Decroissant) Tri(this HttpRequest demande)
    {
        var tri = demande.Query[CleTri].ToString();
        return tri.Length == 0 ? (null, false) : tri[0] == '-' ? (tri[1..], true) : (tri, false);
    }
}
