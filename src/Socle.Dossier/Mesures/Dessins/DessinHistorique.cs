using System.Globalization;
using Socle.Noyau;

namespace Socle.Dossier.Mesures.Dessins;

/// <summary>One line over the years. <paramref name="Rang"/> chooses the stroke and the mark (1: circles, 2: squares, 3: triangles).</summary>
public sealed record Serie(string Nom, IReadOnlyList<(DateOnly Le, decimal Valeur)> Points, int Rang = 1);

/// <summary>A threshold drawn across (140 mmHg, IMC 30).</summary>
public sealed record Repere(string Nom, decimal Valeur);

/// <summary>Blood pressure, weight, body mass over the years: time is to scale, so that a gap of six years looks like one.</summary>
public static class DessinHistorique
{
    private const int Gauche = 44;
    private const int Droite = 14;
    private const int Haut = 22;
    private const int Hauteur = 170;
    private const int Largeur = 360;
    private const int Bas = Haut + Hauteur;

    public static Resultat<Dessin> Dessiner(string titre, string unite, IReadOnlyList<Serie> series, string id, params IReadOnlyList<Repere> reperes)
    {
        var dates = series.SelectMany(s => s.Points).Select(p => p.Le).Distinct().Order().ToList();
        if (dates.Count == 0)
        {
            return new Refus("dessin.historique.vide", "Aucune mesure à dessiner.");
        }
        var echelle = new Echelle(dates[0], dates[^1], series.SelectMany(s => s.Points).Select(p => p.Valeur).Concat(reperes.Select(r => r.Valeur)));
        var description = Decrire(series, unite);
        var svg = Balises.Svg(Balises.Identifiant(id), titre, description, Largeur, Bas + 28 + (16 * ((series.Count + 1) / 2)), "historique");
        Quadriller(svg, echelle, reperes, unite);
        foreach (var serie in series)
        {
            Tracer(svg, serie, echelle, unite);
        }
        foreach (var (i, serie) in series.Index())
        {
            var (x, y) = (Gauche + (i % 2 * 150), Bas + 34 + (16 * (i / 2)));
            Marquer(svg, serie.Rang, x + 6, y - 4);
            svg.Mot("mesure-mot", x + 18, y, serie.Nom);
        }
        return new Dessin(titre, description, svg.Fin(), Tableau(titre, unite, series, dates));
    }

    private static void Quadriller(Balises svg, Echelle echelle, IReadOnlyList<Repere> reperes, string unite)
    {
        svg.Mot("mesure-chiffre", 2, 12, unite);
        foreach (var valeur in echelle.Graduations())
        {
            svg.Trait("mesure-grille", Gauche, echelle.Y(valeur), Largeur - Droite, echelle.Y(valeur))
                .Mot("mesure-chiffre mesure-fin", Gauche - 6, echelle.Y(valeur) + 4, Nombre.Afficher(valeur));
        }
        foreach (var repere in reperes)
        {
            svg.Trait("mesure-repere", Gauche, echelle.Y(repere.Valeur), Largeur - Droite, echelle.Y(repere.Valeur))
                .Mot("mesure-chiffre mesure-fin", Largeur - Droite, echelle.Y(repere.Valeur) - 4, repere.Nom);
        }
        foreach (var (annee, x) in echelle.Annees())
        {
            svg.Trait("mesure-grille", x, Haut, x, Bas).Mot("mesure-chiffre mesure-milieu", x, Bas + 16, annee);
        }
    }

    private static void Tracer(Balises svg, Serie serie, Echelle echelle, string unite)
    {
        var points = serie.Points.OrderBy(p => p.Le).ToList();
        svg.Ligne($"mesure-serie mesure-serie-{Rang(serie.Rang)}", points.Select(p => (echelle.X(p.Le), echelle.Y(p.Valeur))));
        foreach (var (le, valeur) in points)
        {
            Marquer(svg, serie.Rang, echelle.X(le), echelle.Y(valeur), $"{serie.Nom}, {le.Courte()} : {Nombre.Afficher(valeur)} {unite}");
        }
    }

    private static int Rang(int rang) => Math.Clamp(rang, 1, 3);

    private static void Marquer(Balises svg, int rang, double x, double y, string? mots = null)
    {
        svg.Balise($"<g class=\"mesure-point mesure-serie-{Rang(rang)}\">");
        if (mots is not null)
        {
            svg.Brut("<title>").Texte(mots).Brut("</title>");
        }
        switch (Rang(rang))
        {
            case 1: svg.Balise($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4\"/>"); break;
            case 2: svg.Balise($"<rect x=\"{x - 4:0.#}\" y=\"{y - 4:0.#}\" width=\"8\" height=\"8\"/>"); break;
            default: svg.Balise($"<path d=\"M{x:0.#} {y - 5:0.#}l5 9h-10z\"/>"); break;
        }
        svg.Brut("</g>");
    }

    private static string Decrire(IReadOnlyList<Serie> series, string unite) => string.Join(" ", series.Where(s => s.Points.Count > 0).Select(s =>
    {
        var points = s.Points.OrderBy(p => p.Le).ToList();
        var (premier, dernier) = (points[0], points[^1]);
        return points.Count == 1
            ? $"{s.Nom} : {Nombre.Afficher(premier.Valeur)} {unite} le {premier.Le.Courte()}."
            : $"{s.Nom} : de {Nombre.Afficher(premier.Valeur)} {unite} le {premier.Le.Courte()} à {Nombre.Afficher(dernier.Valeur)} {unite} le {dernier.Le.Courte()}, {points.Count} mesures, de {Nombre.Afficher(points.Min(p => p.Valeur))} à {Nombre.Afficher(points.Max(p => p.Valeur))}.";
    }));

    private static TableauDessin Tableau(string titre, string unite, IReadOnlyList<Serie> series, List<DateOnly> dates) => new(
        $"{titre} ({unite})",
        ["Date", .. series.Select(s => s.Nom)],
        [.. dates.OrderDescending().Select(IReadOnlyList<string> (DateOnly d) =>
        [
            d.Courte(), .. series.Select(s => string.Join(" ; ", s.Points.Where(p => p.Le == d).Select(p => Nombre.Afficher(p.Valeur))) is { Length: > 0 } v ? v : "–"),
        ])]);

    private sealed class Echelle
    {
        private readonly DateOnly _debut;
        private readonly int _jours;
        private readonly decimal _pas;
        private readonly decimal _min;
        private readonly decimal _max;

        public Echelle(DateOnly debut, DateOnly fin, IEnumerable<decimal> valeurs)
        {
            (_debut, _jours) = (debut, Math.Max(1, fin.DayNumber - debut.DayNumber));
            var toutes = valeurs.ToList();
            _pas = Pas(toutes.Max() - toutes.Min());
            _min = Math.Floor((toutes.Min() - (_pas / 4)) / _pas) * _pas;
            _max = Math.Ceiling((toutes.Max() + (_pas / 4)) / _pas) * _pas;
        }

        public double X(DateOnly le) => Gauche + 8 + ((le.DayNumber - _debut.DayNumber) * (Largeur - Gauche - Droite - 16.0) / _jours);

        public double Y(decimal valeur) => Bas - ((double)((valeur - _min) / (_max - _min)) * Hauteur);

        public IEnumerable<decimal> Graduations()
        {
            for (var valeur = _min; valeur <= _max; valeur += _pas)
            {
                yield return valeur;
            }
        }

        /// <summary>First days of January inside, five at most; the bounds when there is none.</summary>
        public IEnumerable<(string Annee, double X)> Annees()
        {
            var fin = _debut.AddDays(_jours);
            var annees = Enumerable.Range(_debut.Year + 1, Math.Max(0, fin.Year - _debut.Year)).ToList();
            if (annees.Count == 0)
            {
                return [(_debut.Courte(), Gauche + 30), .. _jours > 1 ? new[] { (fin.Courte(), Largeur - Droite - 30.0) } : []];
            }
            var saut = ((annees.Count - 1) / 5) + 1;
            return annees.Where((_, i) => i % saut == 0).Select(a => (a.ToString(CultureInfo.InvariantCulture), X(new DateOnly(a, 1, 1))));
        }

        private static decimal Pas(decimal etendue)
        {
            decimal[] possibles = [0.1m, 0.2m, 0.5m, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
            return possibles.FirstOrDefault(p => etendue / p <= 5, possibles[^1]);
        }
    }
}
