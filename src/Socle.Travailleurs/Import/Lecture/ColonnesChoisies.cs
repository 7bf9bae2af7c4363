using Socle.Technique.Fichiers;

namespace Socle.Travailleurs.Import;

/// <summary>A mapping applied to the columns of one file: where each value is, ready to be read row after row.</summary>
internal sealed class ColonnesChoisies
{
    private static readonly int Nombre = Enum.GetValues<Champ>().Length;
    private readonly Colonne?[] _colonnes = new Colonne?[Nombre];
    private readonly string?[] _fixes = new string?[Nombre];
    private readonly Dictionary<string, string>?[] _codes = new Dictionary<string, string>?[Nombre];

    public ColonnesChoisies(IReadOnlyList<Colonne> colonnes, Correspondance correspondance)
    {
        var cles = DevinerCorrespondance.Cles(colonnes);
        foreach (var (champ, cle) in correspondance.Colonnes)
        {
            _colonnes[(int)champ] = cles.Index().Where(c => c.Item == cle).Select(c => colonnes[c.Index]).FirstOrDefault();
        }
        foreach (var (champ, valeur) in correspondance.Fixes)
        {
            _fixes[(int)champ] = valeur;
        }
        foreach (var (champ, codes) in correspondance.Codes)
        {
            _codes[(int)champ] = new(codes, StringComparer.Ordinal);
        }
    }

    public Colonne? De(Champ champ) => _colonnes[(int)champ];

    public string Texte(LigneTableau ligne, Champ champ) =>
        _colonnes[(int)champ] is { } colonne && ligne[colonne] is { Length: > 0 } texte ? texte : _fixes[(int)champ] ?? "";

    /// <summary>The sender's own code put into our words, when it was told.</summary>
    public string Traduire(Champ champ, string valeur) =>
        _codes[(int)champ] is { } codes && codes.TryGetValue(Noyau.Texte.PourRecherche(valeur), out var notre) ? notre : valeur;
}
