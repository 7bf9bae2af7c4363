namespace Socle.Suivi.Echeancier.Recalcul;

/// <summary>Shares contracts read worker by worker between the processors, in windows that follow one another.</summary>
internal static class Partage
{
    /// <summary>Under this many contracts, sharing costs more than it gives.</summary>
    private const int PartUtile = 500;

    /// <summary>How many parts so many contracts are worth, eight at the most.</summary>
    public static int Parts(int contrats) => Math.Clamp(contrats / PartUtile, 1, Math.Clamp(Environment.ProcessorCount, 1, 8));

    /// <summary>Does something for each contract from <paramref name="debut"/> to before <paramref name="fin"/>, each part on its own thread.</summary>
    public static void Faire<T>(IReadOnlyList<T> parts, int debut, int fin, Action<T, int> contrat) =>
        Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = parts.Count }, p =>
        {
            var apres = Borne(p + 1);
            for (var rang = Borne(p); rang < apres; rang++)
            {
                contrat(parts[p], rang);
            }

            int Borne(int part) => debut + (int)((long)(fin - debut) * part / parts.Count);
        });
}
