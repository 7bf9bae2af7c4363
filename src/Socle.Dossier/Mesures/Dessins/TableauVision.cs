namespace Socle.Dossier.Mesures.Dessins;

/// <summary>The vision of a day, eyes in columns; with an older one, what it was.</summary>
public static class TableauVision
{
    private static readonly Oeil[] s_yeux = [Oeil.Droit, Oeil.Gauche, Oeil.Binoculaire];

    public static TableauDessin Dresser(ExamenVision examen, string legende, ExamenVision? ancien = null)
    {
        var lignes = examen.Acuites.Select(a => (a.Distance, a.AvecCorrection)).Distinct()
            .Select(l => Ligne(examen, ancien, l.Distance, l.AvecCorrection)).ToList();
        if (examen.Couleurs is { } couleurs)
        {
            lignes.Add(["Vision des couleurs", couleurs.Afficher(), "", ""]);
        }
        return new(legende, ["Vision", "Œil droit", "Œil gauche", "Deux yeux"], lignes);
    }

    private static IReadOnlyList<string> Ligne(ExamenVision examen, ExamenVision? ancien, DistanceVision distance, bool corrige) =>
    [
        $"{MesureAcuite.Libelle(distance)}, {(corrige ? "avec" : "sans")} correction",
        .. s_yeux.Select(o => Cellule(examen.De(distance, o, corrige), ancien?.De(distance, o, corrige))),
    ];

    private static string Cellule(Acuite? acuite, Acuite? avant)
    {
        var texte = acuite is null ? "–" : acuite.EnMots ?? acuite.Texte;
        return avant is null || avant == acuite ? texte : $"{texte} (avant : {avant.EnMots ?? avant.Texte})";
    }
}
