namespace Socle.Suivi.Indicateurs;

/// <summary>
/// Hides what is too small to be told, and as much beside it as keeps it from being worked out of the totals. Pure: a table of numbers in,
/// the same with holes out. Totals are lines like any other: along each line of the table, never a single hole.
/// </summary>
public static class MasquerPetitsNombres
{
    /// <param name="nombres">Rows by columns, without totals.</param>
    /// <param name="seuil">The smallest number shown.</param>
    /// <param name="colonnesFermees">Columns hidden whole: their group is too small, or of too few companies.</param>
    /// <param name="rangeesSeCumulent">Rows add up (kinds of visits): then columns have totals too, and a grand total.</param>
    public static TableauMasque Masquer(int[,] nombres, int seuil, IReadOnlyCollection<int> colonnesFermees, bool rangeesSeCumulent)
    {
        var table = new Table(nombres, seuil, [.. colonnesFermees], rangeesSeCumulent);
        table.CacherLesPetits();
        // Totals first, and by themselves: another table with the same totals then hides the same ones.
        table.Completer(totauxDabord: true);
        table.Completer(totauxDabord: false);
        return table.Rendre();
    }

    private sealed class Table
    {
        private readonly int[,] valeurs;
        private readonly bool[,] caches;
        private readonly int rangees;
        private readonly int colonnes;
        private readonly int seuil;
        private readonly bool cumul;
        private readonly HashSet<int> fermees;

        public Table(int[,] nombres, int seuil, HashSet<int> fermees, bool cumul)
        {
            (rangees, colonnes, this.seuil, this.fermees, this.cumul) = (nombres.GetLength(0), nombres.GetLength(1), seuil, fermees, cumul);
            (valeurs, caches) = (new int[rangees + 1, colonnes + 1], new bool[rangees + 1, colonnes + 1]);
            for (var r = 0; r < rangees; r++)
            {
                for (var c = 0; c < colonnes; c++)
                {
                    valeurs[r, c] = nombres[r, c];
                    valeurs[r, colonnes] += nombres[r, c];
                    valeurs[rangees, c] += nombres[r, c];
                    valeurs[rangees, colonnes] += nombres[r, c];
                }
            }
        }

        public void CacherLesPetits()
        {
            for (var r = 0; r <= rangees; r++)
            {
                for (var c = 0; c <= colonnes; c++)
                {
                    caches[r, c] = (valeurs[r, c] > 0 && valeurs[r, c] < seuil) || fermees.Contains(c);
                }
            }
        }

        /// <summary>Until no line has a single hole, nor holes that add up to too small a number.</summary>
        public void Completer(bool totauxDabord)
        {
            for (var change = true; change;)
            {
                change = false;
                foreach (var ligne in Lignes(totauxDabord))
                {
                    change |= CompleterLaLigne(ligne);
                }
            }
        }

        public TableauMasque Rendre()
        {
            var lues = new int?[rangees + 1, colonnes + 1];
            for (var r = 0; r <= rangees; r++)
            {
                for (var c = 0; c <= colonnes; c++)
                {
                    lues[r, c] = caches[r, c] ? null : valeurs[r, c];
                }
            }
            return new TableauMasque(lues, rangees, colonnes);
        }

        /// <summary>Each line: its parts, then their total, last.</summary>
        private IEnumerable<(int R, int C)[]> Lignes(bool totaux)
        {
            if (totaux)
            {
                return cumul ? [[.. Enumerable.Range(0, rangees + 1).Select(r => (r, colonnes))], [.. Enumerable.Range(0, colonnes + 1).Select(c => (rangees, c))]] : [];
            }
            var enRangees = Enumerable.Range(0, cumul ? rangees + 1 : rangees).Select(r => Enumerable.Range(0, colonnes + 1).Select(c => (r, c)).ToArray());
            var enColonnes = cumul ? Enumerable.Range(0, colonnes + 1).Select(c => Enumerable.Range(0, rangees + 1).Select(r => (r, c)).ToArray()) : [];
            return enRangees.Concat(enColonnes);
        }

        private bool CompleterLaLigne((int R, int C)[] ligne)
        {
            var (parties, total) = (ligne[..^1], ligne[^1]);
            var trous = parties.Where(p => caches[p.R, p.C]).ToList();
            var totalCache = caches[total.R, total.C];
            var seul = trous.Count + (totalCache ? 1 : 0) == 1;
            // With the total shown, the holes of a line are known together: too small, or those of closed groups alone.
            var devinable = trous.Count > 0 && !totalCache && (trous.Sum(p => valeurs[p.R, p.C]) < seuil || trous.TrueForAll(p => fermees.Contains(p.C)));
            if (!seul && !devinable)
            {
                return false;
            }
            var visibles = parties.Where(p => !caches[p.R, p.C]).OrderBy(p => valeurs[p.R, p.C] == 0).ThenBy(p => valeurs[p.R, p.C]).ToList();
            var aCacher = visibles.Count > 0 ? visibles[0] : totalCache ? ((int, int)?)null : total;
            if (aCacher is not { } choisie)
            {
                return false;
            }
            caches[choisie.Item1, choisie.Item2] = true;
            return true;
        }
    }
}

/// <summary>A table with holes; its last row and its last column are the totals.</summary>
public sealed class TableauMasque(int?[,] lues, int rangees, int colonnes)
{
    public int Rangees => rangees;

    public int Colonnes => colonnes;

    /// <summary>Null: hidden.</summary>
    public int? this[int rangee, int colonne] => lues[rangee, colonne];

    public int? TotalDeRangee(int rangee) => lues[rangee, colonnes];

    public int? TotalDeColonne(int colonne) => lues[rangees, colonne];

    public int? Total => lues[rangees, colonnes];
}
