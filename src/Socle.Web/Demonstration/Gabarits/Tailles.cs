using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Gabarits;

/// <summary>Gives each company of a sector its size: classes as published, sizes that add up to the workers of the cell.</summary>
internal static class Tailles
{
    /// <summary>Sizes of the companies of each cell of one sector, largest first.</summary>
    public static Dictionary<Cellule, int[]> Donner(IReadOnlyList<Cellule> cellules, int[] classes, Alea alea)
    {
        var places = cellules.Select(c => new Place(c)).ToList();
        for (var classe = 3; classe >= 1; classe--)
        {
            for (var i = 0; i < classes[classe]; i++)
            {
                Choisir(places, classe).Donner(classe);
            }
        }
        return places.ToDictionary(p => p.Cellule, p => Ajuster(p, alea));
    }

    /// <summary>A cell that overflows without it, else the one with the most workers left once its other companies are counted as small ones.</summary>
    private static Place Choisir(List<Place> places, int classe) => places
        .Where(p => p.Libres > 0)
        .OrderByDescending(p => p.Deborde(classe))
        .ThenByDescending(p => p.ResteApres(ClasseTaille.Toutes[classe].Minimum) >= 0)
        .ThenByDescending(p => p.Surplus(classe))
        .First();

    private static int[] Ajuster(Place place, Alea alea)
    {
        var classes = place.Classes();
        var tailles = classes.Select(c => Tirer(ClasseTaille.Toutes[c], alea)).ToArray();
        var ecart = place.Cellule.Effectif - tailles.Sum();
        var marges = classes.Select((c, i) => ecart > 0 ? ClasseTaille.Toutes[c].Maximum - tailles[i] : tailles[i] - ClasseTaille.Toutes[c].Minimum).ToArray();
        var bouge = Repartition.Partager(Math.Min(Math.Abs(ecart), marges.Sum()), [.. marges.Select(m => (double)m)], marges);
        for (var i = 0; i < tailles.Length; i++)
        {
            tailles[i] += Math.Sign(ecart) * bouge[i];
        }
        Forcer(tailles, place.Cellule.Effectif - tailles.Sum());
        return [.. tailles.OrderDescending()];
    }

    /// <summary>At small scales the classes cannot always hold: the largest company takes what is left over, the others give what lacks.</summary>
    private static void Forcer(int[] tailles, int ecart)
    {
        for (var i = 0; ecart != 0; i = (i + 1) % tailles.Length)
        {
            var pas = ecart > 0 ? ecart : Math.Max(ecart, 1 - tailles[i]);
            tailles[i] += pas;
            ecart -= pas;
        }
    }

    /// <summary>Small sizes are the most common within a class.</summary>
    private static int Tirer(ClasseTaille classe, Alea alea) =>
        classe.Borner(classe.Minimum + alea.Exponentielle(classe.Usuel - classe.Minimum));

    private sealed class Place(Cellule cellule)
    {
        private readonly int[] nombres = new int[4];
        private int reserve;

        public Cellule Cellule { get; } = cellule;

        public int Libres => Cellule.Entreprises - nombres[1] - nombres[2] - nombres[3];

        public int Surplus(int classe) => ResteApres(ClasseTaille.Toutes[classe].Usuel) - ((ClasseTaille.Toutes[0].Usuel - 1) * (Libres - 1));

        /// <summary>Its workers cannot all fit unless one of its companies is of this class.</summary>
        public bool Deborde(int classe) =>
            Cellule.Effectif > Enumerable.Range(classe, 4 - classe).Sum(c => nombres[c] * ClasseTaille.Toutes[c].Maximum) + (Libres * ClasseTaille.Toutes[classe - 1].Maximum);

        public int ResteApres(int taille) => Cellule.Effectif - reserve - taille - (Libres - 1);

        public void Donner(int classe)
        {
            nombres[classe]++;
            reserve += ClasseTaille.Toutes[classe].Usuel;
        }

        public int[] Classes() => [.. Enumerable.Range(0, 4).Reverse().SelectMany(c => Enumerable.Repeat(c, c == 0 ? Libres : nombres[c]))];
    }
}
