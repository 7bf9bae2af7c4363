using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Socle.Dossier.Mesures.Dessins;

/// <summary>Markup written piece by piece: texts are encoded, numbers are invariant, and no style attribute can be written.</summary>
internal sealed class Balises
{
    private static readonly HtmlEncoder s_encodeur = HtmlEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.GeneralPunctuation, UnicodeRanges.MathematicalOperators);
    private readonly StringBuilder _sortie = new();

    /// <summary>The root: the same identifier must not be used twice in a page.</summary>
    public static Balises Svg(string id, string titre, string description, int largeur, int hauteur, string classe) => new Balises()
        .Balise($"<svg class=\"mesure-dessin {classe}\" viewBox=\"0 0 {largeur} {hauteur}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" xmlns=\"http://www.w3.org/2000/svg\">")
        .Balise($"<title id=\"{id}-t\">").Texte(titre).Balise($"</title><desc id=\"{id}-d\">").Texte(description).Brut("</desc>");

    /// <summary>A name of its own: beside <see cref="Brut"/>, an interpolated text would be taken for a string in the machine's culture.</summary>
    public Balises Balise(FormattableString texte)
    {
        _sortie.Append(texte.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public Balises Brut(string texte)
    {
        _sortie.Append(texte);
        return this;
    }

    public Balises Texte(string texte)
    {
        _sortie.Append(s_encodeur.Encode(texte));
        return this;
    }

    public Balises Trait(string classe, double x1, double y1, double x2, double y2) =>
        Balise($"<line class=\"{classe}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>");

    public Balises Mot(string classe, double x, double y, string texte) =>
        Balise($"<text class=\"{classe}\" x=\"{x:0.#}\" y=\"{y:0.#}\">").Texte(texte).Brut("</text>");

    public Balises Ligne(string classe, IEnumerable<(double X, double Y)> points) => Balise($"<polyline class=\"{classe}\" points=\"")
        .Brut(string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")))).Brut("\"/>");

    public string Fin(string element = "svg") => Balise($"</{element}>").ToString();

    public override string ToString() => _sortie.ToString();

    /// <summary>An identifier that can stand in an attribute, whatever was given.</summary>
    public static string Identifiant(string id) => string.Concat(id.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')) is { Length: > 0 } propre ? $"m-{propre}" : "m";
}
