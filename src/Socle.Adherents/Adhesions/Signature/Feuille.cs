using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Socle.Adherents.Adhesions;

/// <summary>
/// A sheet of paper that stands alone: its own style, nothing to fetch, nothing to run. Whatever was typed is written as text.
/// </summary>
public sealed class Feuille(string titre)
{
    private const string Style =
        "body{font:11pt/1.45 sans-serif;color:#111;max-width:46rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.4rem}h2{font-size:1.1rem;margin:1.4rem 0 .3rem}"
        + "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #ccc}th{width:40%;font-weight:normal;color:#444}"
        + ".petit{font-size:.85rem;color:#444;overflow-wrap:anywhere}@page{margin:18mm}";

    private static readonly HtmlEncoder Encodeur = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder corps = new();

    public Feuille Titre(string texte) => Balise("h2", texte);

    public Feuille Paragraphe(string texte, bool petit = false) => Balise(petit ? "p class=\"petit\"" : "p", texte);

    /// <summary>Lines without a value are left out.</summary>
    public Feuille Tableau(IEnumerable<(string Libelle, string? Valeur)> lignes)
    {
        corps.Append("<table>");
        foreach (var (libelle, valeur) in lignes.Where(l => !string.IsNullOrWhiteSpace(l.Valeur)))
        {
            corps.Append("<tr><th scope=\"row\">").Append(Encodeur.Encode(libelle)).Append("</th><td>").Append(Encodeur.Encode(valeur!)).Append("</td></tr>");
        }
        corps.Append("</table>");
        return this;
    }

    public string EnHtml() =>
        $"<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{Encodeur.Encode(titre)}</title><style>{Style}</style></head><body><h1>{Encodeur.Encode(titre)}</h1>{corps}</body></html>";

    private Feuille Balise(string balise, string texte)
    {
        corps.Append('<').Append(balise).Append('>').Append(Encodeur.Encode(texte)).Append("</").Append(balise.Split(' ')[0]).Append('>');
        return this;
    }
}
