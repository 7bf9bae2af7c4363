using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>A column: its place from 0, the title as written, and the key under which titles are compared.</summary>
public sealed record Colonne(int Index, string Titre)
{
    public string Cle { get; } = Texte.PourRecherche(Titre);

    /// <summary>« A » to « ZZZ », as spreadsheets name them.</summary>
    public string Lettre => LettreDe(Index);

    public static string LettreDe(int index) => index < 26
        ? $"{(char)('A' + index)}"
        : $"{LettreDe((index / 26) - 1)}{(char)('A' + (index % 26))}";

    public override string ToString() => $"colonne {Lettre} « {Titre} »";
}
