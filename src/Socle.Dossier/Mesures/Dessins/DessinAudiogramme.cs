using Socle.Noyau;

namespace Socle.Dossier.Mesures.Dessins;

/// <summary>
/// The audiogram as doctors draw it: louder is lower, frequencies one octave apart, the right ear red with circles, the left blue with
/// crosses (shape and colour both, so that a grey print and a colour-blind reader lose nothing); bone as brackets open to the ear's side,
/// masked air as triangle and square, masked bone as square brackets; an arrow for a tone not heard; bone and dashes together.
/// The grid is square as ISO 8253-1 asks: an octave is as wide as 20 dB is high.
/// </summary>
public static class DessinAudiogramme
{
    private const int Octave = 44;
    private const int Gauche = 44;
    private const int Haut = 40;
    private const double ParDecibel = Octave / 20.0;
    private const int Largeur = Gauche + (6 * Octave) + 24;
    private static readonly double s_bas = Y(Audiogramme.DecibelsMax);

    /// <param name="anciens">Earlier ones, oldest first, drawn dotted under it: the nearer in time, the stronger.</param>
    public static Dessin Dessiner(Audiogramme audiogramme, string id, DateOnly? le = null, IReadOnlyList<(DateOnly Le, Audiogramme Audiogramme)>? anciens = null)
    {
        var avant = anciens ?? [];
        var titre = le is { } jour ? $"Audiogramme du {jour.Courte()}" : "Audiogramme";
        var description = Decrire(audiogramme);
        var cle = Balises.Identifiant(id);
        var svg = Balises.Svg(cle, titre, description, Largeur, (int)s_bas + (avant.Count > 0 ? 64 : 46), "audiogramme");
        Quadriller(svg);
        foreach (var oreille in Enum.GetValues<Oreille>())
        {
            foreach (var (rang, ancien) in avant.Reverse().Index())
            {
                svg.Ligne($"audio-trait audio-ancien audio-ancien-{Math.Min(rang + 1, 3)} {Classe(oreille)}", Points(ancien.Audiogramme, oreille, Conduction.Aerienne));
            }
            Tracer(svg, audiogramme, oreille, Conduction.Osseuse);
            Tracer(svg, audiogramme, oreille, Conduction.Aerienne);
        }
        Legender(svg);
        if (avant.Count > 0)
        {
            svg.Mot("audio-chiffre", Gauche, s_bas + 42, $"pointillés : {string.Join(", ", avant.Select(a => a.Le.Courte()))}");
        }
        return new(titre, description, svg.Fin(), Tableau(audiogramme, titre, avant.Count == 0 ? null : avant[^1].Audiogramme));
    }

    private static double X(int frequence) => Gauche + (Math.Log2(frequence / 125.0) * Octave);

    private static double Y(int decibels) => Haut + ((decibels - Audiogramme.DecibelsMin) * ParDecibel);

    private static string Classe(Oreille oreille) => oreille == Oreille.Droite ? "audio-droite" : "audio-gauche";

    private static void Quadriller(Balises svg)
    {
        foreach (var frequence in Audiogramme.Frequences)
        {
            var pleine = frequence % 125 == 0 && double.IsInteger(Math.Log2(frequence / 125.0));
            svg.Trait(pleine ? "audio-grille" : "audio-grille-fine", X(frequence), Haut, X(frequence), s_bas);
            if (pleine)
            {
                svg.Mot("audio-chiffre audio-milieu", X(frequence), Haut - 8, frequence >= 1000 ? $"{frequence / 1000}k" : $"{frequence}");
            }
        }
        for (var decibels = Audiogramme.DecibelsMin; decibels <= Audiogramme.DecibelsMax; decibels += 10)
        {
            svg.Trait(decibels == 0 ? "audio-grille audio-zero" : "audio-grille", Gauche, Y(decibels), X(8000), Y(decibels));
            if (decibels % 20 == 0)
            {
                svg.Mot("audio-chiffre audio-fin", Gauche - 6, Y(decibels) + 4, Nombre.Afficher(decibels));
            }
        }
        svg.Mot("audio-chiffre", 2, Haut - 22, "dB HL").Mot("audio-chiffre audio-fin", Largeur - 4, Haut - 22, "Hz");
    }

    private static IEnumerable<(double X, double Y)> Points(Audiogramme audiogramme, Oreille oreille, Conduction conduction) =>
        audiogramme.De(oreille, conduction).Where(s => !s.NonPercu).Select(s => (X(s.Frequence), Y(s.Decibels)));

    private static void Tracer(Balises svg, Audiogramme audiogramme, Oreille oreille, Conduction conduction)
    {
        var classe = Classe(oreille);
        svg.Ligne(conduction == Conduction.Aerienne ? $"audio-trait {classe}" : $"audio-trait audio-tirets {classe}", Points(audiogramme, oreille, conduction));
        foreach (var seuil in audiogramme.De(oreille, conduction))
        {
            Marquer(svg, seuil, $"audio-signe {classe}");
        }
    }

    private static void Marquer(Balises svg, Seuil seuil, string classe)
    {
        var (x, y) = (X(seuil.Frequence), Y(seuil.Decibels));
        var sens = seuil.Oreille == Oreille.Droite ? -1 : 1;
        svg.Balise($"<g class=\"{classe}\"><title>").Texte(EnMots(seuil)).Brut("</title>");
        switch (seuil.Conduction, seuil.Oreille, seuil.Masque)
        {
            case (Conduction.Aerienne, Oreille.Droite, false): svg.Balise($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"6\"/>"); break;
            case (Conduction.Aerienne, Oreille.Gauche, false): svg.Balise($"<path d=\"M{x - 5:0.#} {y - 5:0.#}l10 10m0 -10l-10 10\"/>"); break;
            case (Conduction.Aerienne, Oreille.Droite, true): svg.Balise($"<path d=\"M{x:0.#} {y - 7:0.#}l6.5 12h-13z\"/>"); break;
            case (Conduction.Aerienne, Oreille.Gauche, true): svg.Balise($"<rect x=\"{x - 5.5:0.#}\" y=\"{y - 5.5:0.#}\" width=\"11\" height=\"11\"/>"); break;
            case (Conduction.Osseuse, _, false): svg.Balise($"<path d=\"M{x + (sens * 4):0.#} {y - 6:0.#}l{sens * 6} 6l{-sens * 6} 6\"/>"); break;
            default: svg.Balise($"<path d=\"M{x + (sens * 4):0.#} {y - 6:0.#}h{sens * 5}v12h{-sens * 5}\"/>"); break;
        }
        if (seuil.NonPercu)
        {
            svg.Balise($"<path d=\"M{x + (sens * 5):0.#} {y + 6:0.#}l{sens * 6} 9m0 -5v5h-5\"/>");
        }
        svg.Brut("</g>");
    }

    private static void Legender(Balises svg)
    {
        var y = s_bas + 22;
        svg.Balise($"<g class=\"audio-signe audio-droite\"><circle cx=\"{Gauche + 6}\" cy=\"{y - 4:0.#}\" r=\"6\"/></g>").Mot("audio-chiffre", Gauche + 18, y, "droite")
            .Balise($"<g class=\"audio-signe audio-gauche\"><path d=\"M{Gauche + 81} {y - 9:0.#}l10 10m0 -10l-10 10\"/></g>").Mot("audio-chiffre", Gauche + 98, y, "gauche")
            .Mot("audio-chiffre", Gauche + 150, y, "< > os · ↘ non perçu");
    }

    private static string EnMots(Seuil seuil) =>
        $"{Audiogramme.Libelle(seuil.Oreille)}, {Audiogramme.Libelle(seuil.Conduction)}, {seuil.Frequence} Hz : {Valeur(seuil)} dB HL{(seuil.Masque ? ", masqué" : "")}";

    private static string Valeur(Seuil seuil) => seuil.NonPercu ? $"non perçu à {seuil.Decibels}" : Nombre.Afficher(seuil.Decibels);

    private static string Decrire(Audiogramme audiogramme) => string.Join(" ", Enum.GetValues<Oreille>().Select(oreille =>
    {
        var nom = Audiogramme.Libelle(oreille);
        return IndicesAuditifs.MoyenneBiap(audiogramme, oreille) is { } moyenne
            ? $"{char.ToUpperInvariant(nom[0])}{nom[1..]} : perte tonale moyenne {Nombre.Afficher(moyenne)} dB, {IndicesAuditifs.Libelle(IndicesAuditifs.Degre(moyenne))}."
            : $"{char.ToUpperInvariant(nom[0])}{nom[1..]} : perte moyenne non calculée, des fréquences manquent.";
    }));

    /// <summary>Frequencies down, ears across: it stays narrow enough for a telephone.</summary>
    private static TableauDessin Tableau(Audiogramme audiogramme, string titre, Audiogramme? ancien)
    {
        var courbes = audiogramme.Seuils.Select(s => (s.Oreille, s.Conduction)).Distinct().ToList();
        var ecarts = ancien is null ? [] : audiogramme.DepuisLe(ancien);
        var oreilles = ecarts.Select(e => e.Oreille).Distinct().Order().ToList();
        return new($"{titre} (dB HL ; m : masqué)",
            ["Hz", .. courbes.Select(c => EnTete(c.Oreille, c.Conduction)), .. oreilles.Select(o => $"Écart {Cote(o)}")],
            [.. audiogramme.Seuils.Select(s => s.Frequence).Distinct().Order().Select(IReadOnlyList<string> (int f) =>
            [
                $"{f}", .. courbes.Select(c => Cellule(audiogramme.De(c.Oreille, c.Conduction, f))),
                .. oreilles.Select(o => ecarts.Where(e => e.Oreille == o && e.Frequence == f).Select(e => Signe(e.Ecart)).FirstOrDefault("–")),
            ])]);
    }

    private static string EnTete(Oreille oreille, Conduction conduction) =>
        $"{(oreille == Oreille.Droite ? "Droite" : "Gauche")}, {(conduction == Conduction.Aerienne ? "aérienne" : "osseuse")}";

    private static string Cote(Oreille oreille) => oreille == Oreille.Droite ? "droite" : "gauche";

    private static string Cellule(Seuil? seuil) => seuil is null ? "–" : $"{Valeur(seuil)}{(seuil.Masque ? " (m)" : "")}";

    private static string Signe(int ecart) => $"{(ecart > 0 ? "+" : "")}{Nombre.Afficher(ecart)}";
}
