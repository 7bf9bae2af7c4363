using System.Runtime.InteropServices;
using Socle.Technique.Fichiers;

namespace Socle.Suivi.Reprise;

/// <summary>Counts the distinct values of the coded columns of one export.</summary>
internal sealed class CompterCodes
{
    /// <summary>Beyond, the column does not hold codes: it was taken for another.</summary>
    public const int AuPlus = 1_000;

    private static readonly char[] Separateurs = ['|', ';', ',', '+', '\n'];
    private readonly Dictionary<ChampReprise, Dictionary<string, int>> parChamp = [];

    public void Compter(LigneTableau ligne, ColonnesLues colonnes)
    {
        foreach (var (champ, colonne) in colonnes.Codees)
        {
            if (ligne[colonne] is not { Length: > 0 } texte)
            {
                continue;
            }
            var valeurs = CollectionsMarshal.GetValueRefOrAddDefault(parChamp, champ, out _) ??= new(StringComparer.Ordinal);
            if (valeurs.Count < AuPlus || valeurs.ContainsKey(texte))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(valeurs, texte, out _)++;
            }
        }
    }

    /// <summary>The codes, cells that hold several cut into pieces unless someone gave a meaning to the whole.</summary>
    public IReadOnlyList<CodeRencontre> Rencontres(CorrespondanceReprise correspondance) =>
        [.. parChamp.GroupBy(c => TablesReprise.Commun(c.Key))
            .SelectMany(g => g.SelectMany(c => c.Value).SelectMany(v => Morceaux(g.Key, v.Key, correspondance).Select(m => (Ecriture: m, v.Value)))
                .GroupBy(v => TableReprise.Cle(v.Ecriture))
                .Select(v => new CodeRencontre(g.Key, v.Key, v.First().Ecriture, v.Sum(x => x.Value)))
                .OrderByDescending(c => c.Nombre).ThenBy(c => c.Cle, StringComparer.Ordinal).Take(AuPlus))];

    public static IReadOnlyList<string> Morceaux(ChampReprise champ, string texte, CorrespondanceReprise correspondance)
    {
        var table = TablesReprise.De(champ)!;
        if (!table.EstListe || table.Deviner(texte) is not null || correspondance.Codes.GetValueOrDefault(TablesReprise.Commun(champ))?.ContainsKey(TableReprise.Cle(texte)) == true)
        {
            return [texte];
        }
        var morceaux = texte.Split(Separateurs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return champ == ChampReprise.Habilitations
            ? [.. morceaux.SelectMany(m => m.Split([' ', '/', '-'], StringSplitOptions.RemoveEmptyEntries))]
            : morceaux;
    }
}
