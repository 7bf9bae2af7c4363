namespace Socle.Droit;

/// <summary>One day the law changed, or will: a version begins, or ends with nothing after it.</summary>
public sealed record ChangementDuDroit(DateOnly Le, VersionRegle Version, bool Fin)
{
    public string Libelle => $"{Version.Regle.Titre}{(Fin ? " : ne s’applique plus" : "")}{(Version.Texte is { } texte ? $" ({texte})" : "")}";
}

/// <summary>The calendar of changes, from the versions themselves; days only chosen to begin the encoding are left out.</summary>
public static class CalendrierDuDroit
{
    public static IReadOnlyList<ChangementDuDroit> Changements { get; } =
    [
        .. LeDroit.Regles.SelectMany(Lister).OrderBy(changement => changement.Le),
    ];

    /// <summary>Changes that take effect after a day, until another included.</summary>
    public static IEnumerable<ChangementDuDroit> Entre(DateOnly apres, DateOnly jusquAu) =>
        Changements.Where(changement => changement.Le > apres && changement.Le <= jusquAu);

    private static IEnumerable<ChangementDuDroit> Lister(Regle regle)
    {
        foreach (var version in regle.Versions)
        {
            // A day « around which » a text changed is an event; a day on which the encoding begins is none.
            if (version.Du > LeDroit.PremierJour && (version.EffetReleve || version != regle.Versions[0] || version.Du > LeDroit.EtatConnuAu.AddYears(-1)))
            {
                yield return new(version.Du, version, false);
            }
        }

        if (regle.Versions[^1] is { AvantLe: { } fin } derniere)
        {
            yield return new(fin, derniere, true);
        }
    }
}
