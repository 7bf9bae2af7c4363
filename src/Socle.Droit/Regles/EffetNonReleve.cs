namespace Socle.Droit;

/// <summary>
/// Versions whose day of effect was not found: they are encoded from a day, and say that it is not the text's own.
/// </summary>
internal static class EffetNonReleve
{
    /// <summary>Before this day nothing is encoded. Kept here so that no declaration depends on the registry that lists it.</summary>
    public static readonly DateOnly PremierJour = new(2017, 1, 1);

    public static VersionRegle[] NonDatee(Preuve preuve, string? legiarti = null, string? texte = null, DateOnly? aPartirDu = null) =>
        [new(aPartirDu ?? PremierJour, preuve, legiarti, texte: texte, effetReleve: false)];

    public static VersionRegle<T>[] NonDatee<T>(
        T valeur, Preuve preuve, string? legiarti = null, string? texte = null, DateOnly? aPartirDu = null) =>
        [new(aPartirDu ?? PremierJour, valeur, preuve, legiarti, texte: texte, effetReleve: false)];
}
