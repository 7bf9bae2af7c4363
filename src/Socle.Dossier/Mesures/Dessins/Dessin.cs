namespace Socle.Dossier.Mesures.Dessins;

/// <summary>A picture and the table that says the same: the picture has a title and a description for those who do not see it, the table
/// is shown under it. <see cref="Svg"/> is markup already encoded; it carries classes only (socle.css), since the policy forbids styles.</summary>
public sealed record Dessin(string Titre, string Description, string Svg, TableauDessin Tableau);

/// <summary>Rows of cells; the first cell of a row names it.</summary>
public sealed record TableauDessin(string Legende, IReadOnlyList<string> Colonnes, IReadOnlyList<IReadOnlyList<string>> Lignes)
{
    /// <summary>Markup already encoded; in a frame that scrolls by itself when a telephone is too narrow.</summary>
    public string Html()
    {
        var html = new Balises();
        html.Brut("<div class=\"mesure-cadre\" tabindex=\"0\" role=\"region\" aria-label=\"").Texte(Legende).Brut("\"><table class=\"mesure-table\"><caption>").Texte(Legende).Brut("</caption><thead><tr>");
        foreach (var colonne in Colonnes)
        {
            html.Brut("<th scope=\"col\">").Texte(colonne).Brut("</th>");
        }
        html.Brut("</tr></thead><tbody>");
        foreach (var ligne in Lignes)
        {
            html.Brut("<tr><th scope=\"row\">").Texte(ligne[0]).Brut("</th>");
            foreach (var cellule in ligne.Skip(1))
            {
                html.Brut("<td>").Texte(cellule).Brut("</td>");
            }
            html.Brut("</tr>");
        }
        return html.Brut("</tbody></table></div>").ToString();
    }
}
