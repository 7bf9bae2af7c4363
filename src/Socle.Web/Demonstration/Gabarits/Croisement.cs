using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Gabarits;

/// <summary>
/// Crosses sectors and sections: the figures give each margin, not the table. Rows are shared one after the other out of what
/// the columns have left, so that both margins hold to the unit.
/// </summary>
internal static class Croisement
{
    /// <summary>Below, a section is placed first: its few workers must go where its few companies are.</summary>
    private const int PetiteSection = 32;

    public static List<Cellule> Croiser(Gabarit gabarit)
    {
        var table = new Cellule[gabarit.Secteurs.Count, gabarit.Sections.Count];
        for (var s = 0; s < gabarit.Secteurs.Count; s++)
        {
            for (var n = 0; n < gabarit.Sections.Count; n++)
            {
                table[s, n] = new Cellule(s, n);
            }
        }
        var restes = gabarit.Secteurs.Select(s => new Marge(s.Adherents, [.. s.Categories])).ToArray();
        var rangs = Enumerable.Range(0, gabarit.Sections.Count).ToList();
        foreach (var n in rangs.Where(n => EstPetite(gabarit.Sections[n])))
        {
            PlacerPetite(table, gabarit.Sections[n], n, restes);
        }
        PlacerGrandes(table, gabarit, [.. rangs.Where(n => !EstPetite(gabarit.Sections[n]))], restes);
        Reparer(table);
        return [.. table.Cast<Cellule>().Where(c => c.Entreprises > 0)];
    }

    private static bool EstPetite(SectionGabarit section) => section.Adherents <= PetiteSection || section.Effectif < 3 * section.Adherents;

    private static void PlacerPetite(Cellule[,] table, SectionGabarit section, int n, Marge[] restes)
    {
        var entreprises = Repartition.Partager(section.Adherents, [.. restes.Select(r => (double)r.Entreprises)], [.. restes.Select(r => r.Entreprises)]);
        for (var s = 0; s < restes.Length; s++)
        {
            table[s, n].Entreprises = entreprises[s];
            restes[s].Entreprises -= entreprises[s];
        }
        for (var c = 0; c < 3; c++)
        {
            var travailleurs = Repartition.Partager(
                section.Categories[c], [.. entreprises.Select(e => (double)e)],
                [.. restes.Select((r, s) => entreprises[s] == 0 ? 0 : r.Categories[c])]);
            for (var s = 0; s < restes.Length; s++)
            {
                table[s, n].Categories[c] = travailleurs[s];
                restes[s].Categories[c] -= travailleurs[s];
            }
        }
    }

    private static void PlacerGrandes(Cellule[,] table, Gabarit gabarit, int[] rangs, Marge[] restes)
    {
        var entreprises = rangs.Select(n => gabarit.Sections[n].Adherents).ToArray();
        var categories = Enumerable.Range(0, 3).Select(c => rangs.Select(n => gabarit.Sections[n].Categories[c]).ToArray()).ToArray();
        for (var s = 0; s < restes.Length; s++)
        {
            var placees = Prendre(restes[s].Entreprises, entreprises);
            for (var i = 0; i < rangs.Length; i++)
            {
                table[s, rangs[i]].Entreprises = placees[i];
            }
            for (var c = 0; c < 3; c++)
            {
                var places = Prendre(restes[s].Categories[c], categories[c]);
                for (var i = 0; i < rangs.Length; i++)
                {
                    table[s, rangs[i]].Categories[c] = places[i];
                }
            }
        }
    }

    private static int[] Prendre(int total, int[] colonnes)
    {
        var pris = Repartition.Partager(total, [.. colonnes.Select(c => (double)c)], colonnes);
        for (var i = 0; i < colonnes.Length; i++)
        {
            colonnes[i] -= pris[i];
        }
        return pris;
    }

    /// <summary>
    /// At small scales a cell may get more companies than workers: it gives one to a section that has room in the same sector,
    /// which gives one back in another sector. Margins stay as they were.
    /// </summary>
    private static void Reparer(Cellule[,] table)
    {
        var cellules = table.Cast<Cellule>().ToList();
        while (cellules.FirstOrDefault(c => c.Aisance < 0) is { } pauvre)
        {
            var (autreSection, autreSecteur) = (
                from voisine in cellules
                where voisine.Secteur == pauvre.Secteur && voisine.Aisance > 0
                from soeur in cellules
                where soeur.Section == pauvre.Section && soeur.Aisance > 0 && table[soeur.Secteur, voisine.Section].Entreprises > 1
                orderby Math.Min(voisine.Aisance, soeur.Aisance) descending, voisine.Section, soeur.Secteur
                select (voisine, soeur)).FirstOrDefault();
            if (autreSection is null)
            {
                throw new InvalidOperationException("No table fits these margins: the scale is too small.");
            }
            pauvre.Entreprises--;
            autreSection.Entreprises++;
            autreSecteur.Entreprises++;
            table[autreSecteur.Secteur, autreSection.Section].Entreprises--;
        }
        foreach (var vide in cellules.Where(c => c.Entreprises == 0 && c.Effectif > 0))
        {
            throw new InvalidOperationException($"Cell {vide.Secteur}/{vide.Section} has workers and no company.");
        }
    }

    private sealed class Marge(int entreprises, int[] categories)
    {
        public int Entreprises { get; set; } = entreprises;

        public int[] Categories { get; } = categories;
    }
}
