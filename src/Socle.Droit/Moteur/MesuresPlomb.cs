namespace Socle.Droit;

/// <summary>The lead thresholds in force until 09/04/2026.</summary>
internal static class MesuresPlomb
{
    /// <summary>Over a threshold, as far as the measures say.</summary>
    public static bool Depasse(in FaitExposition exposition, SeuilsPlomb seuils, Sexe? sexe) =>
        exposition.AirMgM3 > seuils.Air
        || exposition.PlombemieUgL > seuils.PlombemieHomme
        || (exposition.PlombemieUgL > seuils.PlombemieFemme && sexe == Sexe.F);

    /// <summary>What could still put the worker over a threshold, and is not given.</summary>
    public static FaitManquant? Manquant(in FaitExposition exposition, SeuilsPlomb seuils, Sexe? sexe) =>
        (exposition.AirMgM3, exposition.PlombemieUgL) switch
        {
            (null, null) => FaitManquant.MesuresDePlomb,
            (_, { } plombemie) when plombemie > seuils.PlombemieFemme && sexe is null => FaitManquant.Sexe,
            (null, _) => FaitManquant.AirPlomb,
            (_, null) => FaitManquant.Plombemie,
            _ => null,
        };
}
