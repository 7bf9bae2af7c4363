using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Socle.Espaces.Composants;

/// <summary>HTML from an interpolated string: every value is encoded, unless it is already IHtmlContent.</summary>
internal static class Gabarit
{
    public static IHtmlContent Vide { get; } = HtmlString.Empty;

    public static IHtmlContent Html(ref Assemblage gabarit) => new HtmlString(gabarit.ToString());

    /// <summary>The values of the string are not even computed when the condition is false.</summary>
    public static IHtmlContent Si(bool condition, [InterpolatedStringHandlerArgument(nameof(condition))] ref Assemblage gabarit) =>
        condition ? new HtmlString(gabarit.ToString()) : Vide;

    public static IHtmlContent Joindre(IEnumerable<IHtmlContent> morceaux)
    {
        var tout = new HtmlContentBuilder();
        foreach (var morceau in morceaux)
            tout.AppendHtml(morceau);
        return tout;
    }
}

/// <summary>Receives the parts of an interpolated string; a list page has hundreds, so nothing is parsed at run time.</summary>
[InterpolatedStringHandler]
internal readonly ref struct Assemblage
{
    // Accents stay letters, as in the pages themselves (EspacesServices).
    private static readonly HtmlEncoder Encodeur = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder? _texte;

    public Assemblage(int longueur, int valeurs) => _texte = new StringBuilder(longueur + 24 * valeurs);

    public Assemblage(int longueur, int valeurs, bool condition, out bool utile)
    {
        utile = condition;
        _texte = condition ? new StringBuilder(longueur + 24 * valeurs) : null;
    }

    public void AppendLiteral(string texte) => _texte!.Append(texte);

    public void AppendFormatted<T>(T valeur) => AppendFormatted(valeur, null);

    public void AppendFormatted<T>(T valeur, string? format)
    {
        switch (valeur)
        {
            case null:
                break;
            case string texte:
                _texte!.Append(Encodeur.Encode(texte));
                break;
            case HtmlString html:
                _texte!.Append(html.Value);
                break;
            case IHtmlContent contenu:
                using (var ecrivain = new StringWriter(_texte!, CultureInfo.InvariantCulture))
                    contenu.WriteTo(ecrivain, Encodeur);
                break;
            case IFormattable formatable:
                _texte!.Append(Encodeur.Encode(formatable.ToString(format, CultureInfo.InvariantCulture)));
                break;
            default:
                _texte!.Append(Encodeur.Encode(valeur.ToString() ?? ""));
                break;
        }
    }

    public override string ToString() => _texte?.ToString() ?? "";
}
