namespace Socle.Technique.Fichiers;

/// <summary>Finds the separator: the one that cuts the first rows into the most equal numbers of cells.</summary>
internal static class Separateurs
{
    private const int LignesRegardees = 30;
    private static readonly char[] Candidats = [';', '\t', ',', '|'];

    public static char Detecter(string echantillon) => Candidats
        .Select(candidat => (candidat, note: Note(Compter(echantillon, candidat))))
        .Aggregate((mieux, autre) => autre.note > mieux.note ? autre : mieux).candidat;

    /// <summary>Rows that agree on the commonest count of separators, weighed by that count; a semicolon wins a tie.</summary>
    private static long Note(List<int> comptes)
    {
        var plein = comptes.Where(c => c > 0).GroupBy(c => c).MaxBy(g => (g.Count(), g.Key));
        return plein is null ? 0 : ((long)plein.Count() * 1000 / comptes.Count * 1000) + Math.Min(plein.Key, 999);
    }

    private static List<int> Compter(string echantillon, char candidat)
    {
        var comptes = new List<int>();
        var (nombre, signes, guillemets) = (0, 0, false);
        foreach (var signe in echantillon)
        {
            guillemets ^= signe == '"';
            if (guillemets)
            {
                continue;
            }
            if (signe is '\n' or '\r')
            {
                if (signes > 0)
                {
                    comptes.Add(nombre);
                }
                (nombre, signes) = (0, 0);
                if (comptes.Count == LignesRegardees)
                {
                    return comptes;
                }
                continue;
            }
            nombre += signe == candidat ? 1 : 0;
            signes++;
        }
        if (signes > 0)
        {
            comptes.Add(nombre);
        }
        return comptes;
    }
}
