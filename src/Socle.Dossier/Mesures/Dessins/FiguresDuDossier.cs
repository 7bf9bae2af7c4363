using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Noyau;

namespace Socle.Dossier.Mesures.Dessins;

/// <summary>One drawing of a person's measures, its table, what it is compared to and what to read of it.</summary>
/// <param name="Cle">Unique in a page.</param>
/// <param name="Svg">Null: the table alone says it.</param>
/// <param name="Lectures">Sentences, most useful first.</param>
public sealed record Figure(string Cle, string Titre, string? Svg, TableauDessin Tableau, IReadOnlyList<string> Lectures, IReadOnlyList<Norme> Normes);

/// <summary>All that can be drawn of a file: each measure with its norm and its history. Pure: the same elements give the same figures.</summary>
public static class FiguresDuDossier
{
    private const int AnciensTraces = 3;

    /// <param name="elements">Those open to the reader, whatever their kinds.</param>
    public static IReadOnlyList<Figure> De(IEnumerable<ElementDossier> elements, Sexe? sexe, DateOnly naissance)
    {
        var lus = elements.ToList();
        var constantes = Anciens<Constantes>(lus);
        return
        [
            .. new[]
            {
                Tension(constantes), Imc(constantes), Poids(constantes), Audiogrammes(Anciens<AudiogrammeEcrit>(lus)),
                Souffle(Anciens<SpirometrieEcrite>(lus), constantes, sexe, naissance), SouffleDansLeTemps(Anciens<SpirometrieEcrite>(lus)), Vision(Anciens<VisionEcrite>(lus)),
            }.OfType<Figure>(),
        ];
    }

    /// <summary>What one element says, as a table: for its page and for paper. Null for what is no measure.</summary>
    public static TableauDessin? Tableau(Contenu contenu) => contenu switch
    {
        AudiogrammeEcrit { Lu: { } lu } => DessinAudiogramme.Dessiner(lu, "t").Tableau,
        VisionEcrite { Lu: { } lu } => TableauVision.Dresser(lu, "Vision"),
        SpirometrieEcrite { Lu: { } lu } => Essais(lu, "Spirométrie"),
        ResultatsEcrits r => new("Résultats", ["Mesure", "Valeur", "Bornes"], [.. r.Valeurs.Select(IReadOnlyList<string> (v) => [v.Libelle, v.ValeurEnMots, v.BornesEnMots])]),
        _ => null,
    };

    /// <summary>Oldest first; two of one day stay in the order they were written.</summary>
    private static List<(DateOnly Le, T Contenu)> Anciens<T>(IEnumerable<ElementDossier> elements) where T : Contenu =>
        [.. elements.De<T>().OrderBy(e => e.Ecrit.Jour).ThenBy(e => e.Ecrit.Id).Select(e => (e.Ecrit.Jour, e.Contenu))];

    private static Figure? Tension(List<(DateOnly Le, Constantes C)> constantes)
    {
        var prises = constantes.Where(c => c.C is { Systolique: not null, Diastolique: not null }).ToList();
        if (prises.Count == 0)
        {
            return null;
        }
        var (le, derniere) = prises[^1];
        var lecture = TensionArterielle.Creer(derniere.Systolique!.Value, derniere.Diastolique!.Value)
            .Selon(t => $"Le {le.Courte()} : {t.Afficher()}, {TensionArterielle.Libelle(t.Classe)}.", r => r.Phrase);
        return Historique("tension", "Tension artérielle", "mmHg",
            [new("Systolique", [.. prises.Select(p => (p.Le, (decimal)p.C.Systolique!))]), new("Diastolique", [.. prises.Select(p => (p.Le, (decimal)p.C.Diastolique!))], 2)],
            [new("140", 140), new("90", 90)], [lecture, TensionArterielle.Norme.Limite!], [TensionArterielle.Norme]);
    }

    private static Figure? Imc(List<(DateOnly Le, Constantes C)> constantes)
    {
        var prises = constantes.Where(c => c.C.Imc is not null).ToList();
        if (prises.Count == 0)
        {
            return null;
        }
        var (le, derniere) = prises[^1];
        var lecture = Corpulence.Creer(derniere.Taille!.Value, derniere.Poids!.Value).Selon(c => $"Le {le.Courte()} : IMC {Nombre.Afficher(c.Imc, 1)}, {Corpulence.Libelle(c.Classe)}.", r => r.Phrase);
        return Historique("imc", "Indice de masse corporelle", "kg/m²", [new("IMC", [.. prises.Select(p => (p.Le, p.C.Imc!.Value))])],
            [new("25", 25), new("30", 30)], [lecture, Corpulence.NormeImc.Limite!], [Corpulence.NormeImc]);
    }

    private static Figure? Poids(List<(DateOnly Le, Constantes C)> constantes)
    {
        var prises = constantes.Where(c => c.C.Poids is not null).ToList();
        return prises.Count < 2 ? null : Historique("poids", "Poids", "kg", [new("Poids", [.. prises.Select(p => (p.Le, p.C.Poids!.Value))])], [], [], []);
    }

    private static Figure? Audiogrammes(List<(DateOnly Le, AudiogrammeEcrit A)> audiogrammes)
    {
        var lus = audiogrammes.Where(a => a.A.Lu is not null).Select(a => (a.Le, Lu: a.A.Lu!)).ToList();
        if (lus.Count == 0)
        {
            return null;
        }
        var (le, dernier) = lus[^1];
        // The first ever and the latest before this one say most of how hearing went.
        List<(DateOnly Le, Audiogramme Lu)> avant = [.. lus[..^1].TakeLast(AnciensTraces)];
        if (lus.Count - 1 > AnciensTraces)
        {
            avant[0] = lus[0];
        }
        var dessin = DessinAudiogramme.Dessiner(dernier, "audiogramme", le, [.. avant.Select(a => (a.Le, a.Lu))]);
        var moyennes = Enum.GetValues<Oreille>().Select(o => IndicesAuditifs.Moyenne(dernier, o)).ToList();
        var seuil = moyennes.All(m => m is not null) ? $"Moyenne de la meilleure oreille à 500, 1000, 2000 et 4000 Hz : {Nombre.Afficher(moyennes.Min()!.Value)} dB ; le tableau n° 42 demande 35 dB." : null;
        return new("audiogramme", dessin.Titre, dessin.Svg, dessin.Tableau, [.. new[] { dessin.Description, seuil, IndicesAuditifs.NormeTableau42.Limite }.OfType<string>()],
            [IndicesAuditifs.NormeBiap, IndicesAuditifs.NormeTableau42]);
    }

    private static Figure? Souffle(List<(DateOnly Le, SpirometrieEcrite S)> spirometries, List<(DateOnly Le, Constantes C)> constantes, Sexe? sexe, DateOnly naissance)
    {
        if (spirometries.FindLast(s => s.S.Lu is not null) is not { S.Lu: { } lue } derniere)
        {
            return null;
        }
        var (le, titre) = (derniere.Le, $"Spirométrie du {derniere.Le.Courte()}");
        var taille = constantes.Where(c => c.C.Taille is not null).OrderBy(c => Math.Abs(c.Le.DayNumber - le.DayNumber)).Select(c => c.C.Taille).FirstOrDefault();
        List<string> lectures = [.. new[] { Comparables(lue), Reversible(lue) }.OfType<string>()];
        if (taille is not { } cm)
        {
            return new("spirometrie", titre, null, Essais(lue, titre), ["Sans la taille, les valeurs ne se comparent pas à ce qui est attendu : notez-la dans les mesures.", .. lectures], []);
        }
        return DessinSpirometrie.Dessiner(lue, sexe ?? Sexe.Indetermine, Age(naissance, le), cm, "spirometrie", le).Selon(
            d => new Figure("spirometrie", d.Titre, d.Svg, d.Tableau, [d.Description, .. lectures], [ReferenceCeca.Norme, ReferenceCeca.NormeLimite]),
            r => new Figure("spirometrie", titre, null, Essais(lue, titre), [r.Phrase, .. lectures], []));
    }

    private static Figure? SouffleDansLeTemps(List<(DateOnly Le, SpirometrieEcrite S)> spirometries)
    {
        var lues = spirometries.Where(s => s.S.Lu is not null).Select(s => (s.Le, Lue: s.S.Lu!)).ToList();
        return lues.Count < 2 ? null : Historique("souffle", "Souffle dans le temps", "L",
            [new("CVF", [.. lues.Select(s => (s.Le, s.Lue.Cvf))], 2), new("VEMS", [.. lues.Select(s => (s.Le, s.Lue.Vems))])], [], [], []);
    }

    private static Figure? Vision(List<(DateOnly Le, VisionEcrite V)> visions)
    {
        var lues = visions.Where(v => v.V.Lu is not null).Select(v => (v.Le, Lue: v.V.Lu!)).ToList();
        return lues.Count == 0 ? null : new("vision", $"Vision du {lues[^1].Le.Courte()}", null,
            TableauVision.Dresser(lues[^1].Lue, $"Vision du {lues[^1].Le.Courte()}{(lues.Count > 1 ? $" (avant : {lues[^2].Le.Courte()})" : "")}", lues.Count > 1 ? lues[^2].Lue : null), [], []);
    }

    private static Figure? Historique(string cle, string titre, string unite, IReadOnlyList<Serie> series, IReadOnlyList<Repere> reperes, IReadOnlyList<string> lectures, IReadOnlyList<Norme> normes) =>
        DessinHistorique.Dessiner(titre, unite, series, cle, reperes).Selon(d => new Figure(cle, d.Titre, d.Svg, d.Tableau, lectures, normes), _ => (Figure?)null);

    private static TableauDessin Essais(Spirometrie lue, string legende) => new($"{legende} (L ; L/s)", ["Essai", "VEMS", "CVF", "DEP", "DEM 25-75"],
    [
        .. lue.Avant.Select((e, i) => Ligne($"{i + 1}", e)), .. lue.Apres.Select((e, i) => Ligne($"{i + 1}, après bronchodilatateur", e)),
    ]);

    private static IReadOnlyList<string> Ligne(string nom, EssaiSpirometrie e) =>
        [nom, Nombre.Fixe(e.Vems, 2), Nombre.Fixe(e.Cvf, 2), e.Dep is { } d ? Nombre.Fixe(d, 2) : "–", e.Dem2575 is { } m ? Nombre.Fixe(m, 2) : "–"];

    private static string? Comparables(Spirometrie s) => s.EstRepetable switch
    {
        true => "Les deux meilleurs essais sont comparables.",
        false => "Les deux meilleurs essais ne sont pas comparables : à refaire si possible.",
        null => null,
    };

    private static string? Reversible(Spirometrie s) => s.EstReversible switch
    {
        true => "Réponse au bronchodilatateur.",
        false => "Pas de réponse au bronchodilatateur.",
        null => null,
    };

    private static int Age(DateOnly naissance, DateOnly jour)
    {
        var annees = jour.Year - naissance.Year;
        return naissance.AddYears(annees) > jour ? annees - 1 : annees;
    }
}
