using Socle.Technique.Fichiers;

namespace Socle.Suivi.Reprise;

/// <summary>A mapping applied to the columns of one file: where each thing is.</summary>
internal sealed class ColonnesLues
{
    private static readonly int Nombre = Enum.GetValues<ChampReprise>().Length;
    private readonly Colonne?[] parChamp = new Colonne?[Nombre];

    public ColonnesLues(IReadOnlyList<Colonne> colonnes, IReadOnlyDictionary<string, ChampReprise> choix)
    {
        foreach (var (cle, colonne) in DevinerColonnes.Cles(colonnes).Zip(colonnes))
        {
            if (choix.TryGetValue(cle, out var champ) && champ != ChampReprise.Laisser)
            {
                parChamp[(int)champ] ??= colonne;
            }
        }
        Codees = [.. Enum.GetValues<ChampReprise>().Where(c => De(c) is not null && TablesReprise.De(c) is not null).Select(c => (c, De(c)!))];
    }

    public IReadOnlyList<(ChampReprise Champ, Colonne Colonne)> Codees { get; }

    public Colonne? De(ChampReprise champ) => parChamp[(int)champ];

    public bool Dit(ChampReprise champ) => parChamp[(int)champ] is not null;
}
