namespace Socle.Droit;

internal static class Dates
{
    public static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    public static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    public static DateOnly MajoriteDe(DateOnly naissance) =>
        VisiteInformation.AvantAffectationMineur.Toujours(LeDroit.PremierJour).Valeur.Apres(naissance);
}
