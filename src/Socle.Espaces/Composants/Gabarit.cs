using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Socle.Espaces.Composants;

/// <summary>HTML from an interpolated string: every value is encoded, unless it is already IHtmlContent.</summary>
internal static class Gabarit
{
    public static IHtmlContent Vide { get; } = HtmlString.Empty;

    public static IHtmlContent Html(FormattableString gabarit) =>
        new HtmlFormattableString(CultureInfo.InvariantCulture, gabarit.Format, gabarit.GetArguments());

    public static IHtmlContent Si(bool condition, FormattableString gabarit) => condition ? Html(gabarit) : Vide;

    public static IHtmlContent Joindre(IEnumerable<IHtmlContent> morceaux)
    {
        var tout = new HtmlContentBuilder();
        foreach (var morceau in morceaux)
            tout.AppendHtml(morceau);
        return tout;
    }
}
