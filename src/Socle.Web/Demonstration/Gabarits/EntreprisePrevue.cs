using Socle.Web.Demonstration.Entreprises;

namespace Socle.Web.Demonstration.Gabarits;

/// <summary>A company to come: where, what it does, and how many workers of each category (SI, SIA, SIR).</summary>
internal sealed record EntreprisePrevue(int Secteur, string Section, Activite Activite, int[] Categories)
{
    public int Effectif => Categories.Sum();
}
