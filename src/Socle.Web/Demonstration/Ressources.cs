namespace Socle.Web.Demonstration;

/// <summary>The lists of the demo, embedded in the program: names, streets, posts, figures. Lines starting with # are comments.</summary>
internal static class Ressources
{
    public static IEnumerable<string> Lignes(string nom)
    {
        using var lecteur = Ouvrir(nom);
        while (lecteur.ReadLine() is { } ligne)
        {
            if (ligne.Length > 0 && ligne[0] != '#')
            {
                yield return ligne;
            }
        }
    }

    /// <summary>Lines of one part of a file: before the first <c>[heading]</c> when none is named.</summary>
    public static IEnumerable<string> Lignes(string nom, string? partie)
    {
        string? courante = null;
        foreach (var ligne in Lignes(nom))
        {
            if (ligne[0] == '[')
            {
                courante = ligne[1..^1];
            }
            else if (courante == partie)
            {
                yield return ligne;
            }
        }
    }

    private static StreamReader Ouvrir(string nom) =>
        new(typeof(Ressources).Assembly.GetManifestResourceStream($"Socle.Web.Demonstration.Donnees.{nom}.txt")
            ?? throw new InvalidOperationException($"The list « {nom} » is not embedded."));
}
