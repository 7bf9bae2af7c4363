using System.Globalization;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Gabarits;

/// <summary>Figures of one sector: companies by size class, workers by category (SI, SIA, SIR).</summary>
internal sealed record SecteurGabarit(string Nom, int[] Classes, int[] Categories)
{
    public int Adherents => Classes.Sum();

    public int Effectif => Categories.Sum();
}

/// <summary>Figures of one section of the NAF; « - » for companies whose activity is not known.</summary>
internal sealed record SectionGabarit(string Code, string Libelle, int Adherents, int[] Categories)
{
    public int Effectif => Categories.Sum();
}

/// <summary>The published figures the demo is cut from, at some scale.</summary>
internal sealed record Gabarit(
    IReadOnlyList<SecteurGabarit> Secteurs, IReadOnlyList<SectionGabarit> Sections, int NouveauxAdherents, int Radies, int RadiesSalaries, double Femmes)
{
    public int Adherents => Secteurs.Sum(s => s.Adherents);

    public int Effectif => Secteurs.Sum(s => s.Effectif);

    /// <summary>Workers of one category, all sectors together.</summary>
    public int Categorie(int rang) => Secteurs.Sum(s => s.Categories[rang]);

    /// <summary>The figures as published: scale 1.</summary>
    public static Gabarit Lire()
    {
        var lignes = Ressources.Lignes("gabarit").Select(l => l.Split(';')).ToLookup(l => l[0]);
        var mouvements = lignes["mouvements"].ToDictionary(l => l[1], l => Nombre(l[2]));
        return new(
            [.. lignes["secteur"].Select(l => new SecteurGabarit(l[1], Nombres(l, 2, 4), Nombres(l, 6, 3)))],
            [.. lignes["section"].Select(l => new SectionGabarit(l[1], l[2], Nombre(l[3]), Nombres(l, 4, 3)))],
            mouvements["nouveaux_adherents"], mouvements["radies"], mouvements["radies_salaries"],
            Nombre(lignes["femmes"].Single()[1]) / 100.0);
    }

    /// <summary>The same service, larger or smaller: every margin is shared out again so that all of them still add up.</summary>
    public Gabarit ALEchelle(double echelle)
    {
        if (echelle == 1)
        {
            return this;
        }
        var classes = Repartition.Partager(Arrondi(Adherents, echelle), [.. Secteurs.SelectMany(s => s.Classes, (_, n) => (double)n)]);
        var categories = Repartition.Partager(Arrondi(Effectif, echelle), [.. Secteurs.SelectMany(s => s.Categories, (_, n) => (double)n)]);
        var secteurs = Secteurs.Select((s, i) => new SecteurGabarit(s.Nom, classes[(4 * i)..(4 * i + 4)], categories[(3 * i)..(3 * i + 3)])).ToList();
        var adherents = Repartition.Partager(classes.Sum(), [.. Sections.Select(s => (double)s.Adherents)]);
        return new(
            secteurs, SectionsReduites(secteurs, adherents),
            Arrondi(NouveauxAdherents, echelle), Arrondi(Radies, echelle), Arrondi(RadiesSalaries, echelle), Femmes);
    }

    private List<SectionGabarit> SectionsReduites(List<SecteurGabarit> secteurs, int[] adherents)
    {
        // A section left without a company has no worker either.
        var parCategorie = Enumerable.Range(0, 3).Select(c => Repartition.Partager(
            secteurs.Sum(s => s.Categories[c]), [.. Sections.Select((s, i) => adherents[i] == 0 ? 0.0 : s.Categories[c])])).ToArray();
        return [.. Sections
            .Select((s, i) => s with { Adherents = adherents[i], Categories = [.. parCategorie.Select(p => p[i])] })
            .Where(s => s.Adherents > 0)];
    }

    private static int Arrondi(int nombre, double echelle) => Math.Max(1, (int)Math.Round(nombre * echelle));

    private static int[] Nombres(string[] ligne, int debut, int combien) => [.. ligne.Skip(debut).Take(combien).Select(Nombre)];

    private static int Nombre(string texte) => int.Parse(texte, CultureInfo.InvariantCulture);
}
