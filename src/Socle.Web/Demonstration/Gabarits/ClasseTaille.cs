namespace Socle.Web.Demonstration.Gabarits;

/// <summary>A size class of the published figures.</summary>
/// <param name="Usuel">Headcount set aside for a company of the class while choosing where it goes.</param>
internal sealed record ClasseTaille(int Minimum, int Maximum, int Usuel)
{
    public static IReadOnlyList<ClasseTaille> Toutes { get; } =
        [new(1, 19, 4), new(20, 49, 31), new(50, 299, 105), new(300, 2_500, 470)];

    public int Borner(double taille) => Math.Clamp((int)Math.Round(taille), Minimum, Maximum);
}
