using Socle.Noyau;

namespace Socle.Dossier.Mesures.Dessins;

/// <summary>Each measure as a bar in per cent of what is expected, with the lower limit of normal as a mark on the same scale.
/// The ratio VEMS/CVF is drawn too in per cent of its expected value, and told in the table as it is.</summary>
public static class DessinSpirometrie
{
    private const int Gauche = 86;
    private const int Pas = 38;
    private const int Haut = 30;
    private const int Largeur = 360;
    private const double ParPourCent = (Largeur - Gauche - 46) / 140.0;

    public static Resultat<Dessin> Dessiner(Spirometrie spirometrie, Sexe sexe, int age, decimal tailleCm, string id, DateOnly? le = null) =>
        ReferenceCeca.Comparer(spirometrie, sexe, age, tailleCm).Map(comparaisons => Dessiner(comparaisons, id, le));

    private static Dessin Dessiner(IReadOnlyList<Comparaison> comparaisons, string id, DateOnly? le)
    {
        var titre = le is { } jour ? $"Spirométrie du {jour.Courte()}" : "Spirométrie";
        var description = Decrire(comparaisons);
        var bas = Haut + (comparaisons.Count * Pas);
        var svg = Balises.Svg(Balises.Identifiant(id), titre, description, Largeur, bas + 30, "spirometrie");
        for (var pourCent = 0; pourCent <= 140; pourCent += 20)
        {
            svg.Trait(pourCent == 100 ? "mesure-grille mesure-repere" : "mesure-grille", X(pourCent), Haut - 6, X(pourCent), bas);
            svg.Mot("mesure-chiffre mesure-milieu", X(pourCent), Haut - 12, $"{pourCent}");
        }
        foreach (var (i, c) in comparaisons.Index())
        {
            Barre(svg, c, Haut + (i * Pas));
        }
        svg.Mot("mesure-chiffre", Gauche, bas + 20, "% du prédit · | limite inférieure de la normale");
        return new(titre, description, svg.Fin(), Tableau(comparaisons, titre));
    }

    private static double X(decimal pourCent) => Gauche + ((double)Math.Clamp(pourCent, 0, 140) * ParPourCent);

    private static void Barre(Balises svg, Comparaison c, int y)
    {
        var limite = c.Predit == 0 ? 0 : c.Limite * 100 / c.Predit;
        svg.Mot("mesure-mot mesure-fin", Gauche - 8, y + 20, c.Nom)
            .Balise($"<rect class=\"{(c.SousLaLimite ? "mesure-barre mesure-sous" : "mesure-barre")}\" x=\"{Gauche}\" y=\"{y + 6}\" width=\"{X(c.PourCent) - Gauche:0.#}\" height=\"20\"/>")
            .Trait("mesure-limite", X(limite), y + 2, X(limite), y + 30)
            .Mot("mesure-mot", X(c.PourCent) + 5, y + 21, $"{Nombre.Afficher(c.PourCent, 0)}{(c.SousLaLimite ? " ▼" : "")}");
    }

    private static string Decrire(IReadOnlyList<Comparaison> comparaisons)
    {
        var sous = comparaisons.Where(c => c.SousLaLimite).Select(c => c.Nom).ToList();
        return $"{string.Join(", ", comparaisons.Select(c => $"{c.Nom} {Nombre.Afficher(c.PourCent, 0)} % du prédit"))}. "
            + (sous.Count == 0 ? "Aucune valeur sous la limite inférieure de la normale." : $"Sous la limite inférieure de la normale : {string.Join(", ", sous)}.");
    }

    private static TableauDessin Tableau(IReadOnlyList<Comparaison> comparaisons, string titre) => new(
        $"{titre}, {ReferenceCeca.Norme.Nom}",
        ["Mesure", "Valeur", "Prédit", "Limite", "% prédit", "Écarts-types"],
        [.. comparaisons.Select(IReadOnlyList<string> (Comparaison c) =>
        [
            c.Nom, $"{Nombre.Fixe(c.Mesure, c.Unite == "%" ? 1 : 2)} {c.Unite}", Nombre.Fixe(c.Predit, 2), $"{Nombre.Fixe(c.Limite, 2)}{(c.SousLaLimite ? " (sous)" : "")}",
            $"{Nombre.Afficher(c.PourCent, 0)} %", Nombre.Fixe(c.Ecart, 2),
        ])]);
}
