namespace Socle.Web.Demonstration.Gabarits;

/// <summary>The companies of one section in one sector: how many, and their workers by category.</summary>
internal sealed class Cellule(int secteur, int section)
{
    public int Secteur { get; } = secteur;

    public int Section { get; } = section;

    public int Entreprises { get; set; }

    public int[] Categories { get; } = new int[3];

    public int Effectif => Categories.Sum();

    /// <summary>Workers beyond one per company; negative when there are too few.</summary>
    public int Aisance => Effectif - Entreprises;
}
