namespace Socle.Droit.Tests.Aide;

/// <summary>One line of a table of <c>Tables/</c>: the day asked, the facts, the answer expected.</summary>
internal sealed record LigneDeTable(string Fichier, int Numero, string Date, string Faits, string Attendu)
{
    public string Cle => $"{Fichier}:{Numero}";

    public SituationSuivi Situation => Aide.Faits.Lire(Faits);

    public DateOnly Jour => Aide.Faits.Date(Date);
}

internal static class Tables
{
    private static readonly Lazy<Dictionary<string, LigneDeTable>> s_lignes = new(() => Lire().ToDictionary(l => l.Cle));

    public static IReadOnlyCollection<LigneDeTable> Toutes => s_lignes.Value.Values;

    public static LigneDeTable Trouver(string cle) => s_lignes.Value[cle];

    private static IEnumerable<LigneDeTable> Lire()
    {
        foreach (var chemin in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Tables"), "*.md").Order(StringComparer.Ordinal))
        {
            var numero = 0;
            foreach (var ligne in File.ReadLines(chemin))
            {
                numero++;
                var cellules = ligne.Split('|', StringSplitOptions.TrimEntries);
                if (cellules.Length == 5 && cellules[1].Length > 0 && char.IsDigit(cellules[1][0]))
                {
                    yield return new(Path.GetFileNameWithoutExtension(chemin), numero, cellules[1], cellules[2], cellules[3]);
                }
            }
        }
    }
}
