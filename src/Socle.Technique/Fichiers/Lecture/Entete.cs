using Socle.Noyau;

namespace Socle.Technique.Fichiers;

/// <summary>Finds the row of titles among the first ones: software often writes a name, a date and a blank above.</summary>
internal static class Entete
{
    public const int LignesRegardees = 20;

    /// <summary>Its rank among the rows given: the one that holds the most expected titles; else the first well-filled one made of words only.</summary>
    public static int? Trouver(IReadOnlyList<LigneBrute> lignes, IReadOnlyCollection<string> titresAttendus)
    {
        var attendus = titresAttendus.Select(Texte.PourRecherche).ToHashSet(StringComparer.Ordinal);
        var (rang, connus) = lignes
            .Select((ligne, i) => (i, connus: ligne.Cellules.Count(c => attendus.Contains(Texte.PourRecherche(c)))))
            .Aggregate((i: -1, connus: 0), (mieux, autre) => autre.connus > mieux.connus ? autre : mieux);
        if (connus > 0 && connus * 2 >= Math.Min(attendus.Count, Remplies(lignes[rang])))
        {
            return rang;
        }
        var largeur = lignes.Max(Remplies);
        return lignes.Index().Where(l => Remplies(l.Item) * 10 >= largeur * 6 && l.Item.Cellules.All(EstUnTitre)).Select(l => (int?)l.Index).FirstOrDefault();
    }

    public static IReadOnlyList<Colonne> Colonnes(LigneBrute ligne)
    {
        var derniere = Array.FindLastIndex(ligne.Cellules, c => c.Length > 0);
        return [.. ligne.Cellules.Take(derniere + 1).Select((titre, i) => new Colonne(i, Propre(titre, i)))];
    }

    private static int Remplies(LigneBrute ligne) => ligne.Cellules.Count(c => c.Length > 0);

    /// <summary>Words, perhaps with a figure in them (« Adresse 2 »), but neither a number, nor a date, nor an address.</summary>
    private static bool EstUnTitre(string cellule) => cellule.Length == 0
        || (cellule.Length <= 120 && char.IsLetter(cellule.FirstOrDefault(char.IsLetterOrDigit)) && !cellule.Contains('@', StringComparison.Ordinal) && cellule.Count(char.IsDigit) <= 4);

    private static string Propre(string titre, int index) => titre.Length == 0
        ? $"Colonne {Colonne.LettreDe(index)}"
        : string.Join(' ', titre.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
