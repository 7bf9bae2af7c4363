using System.Runtime.CompilerServices;

namespace Socle.Droit;

/// <summary>Which date decides the version of a rule that applies.</summary>
public enum Gouverne
{
    /// <summary>The day asked (or the start at the post when it is still to come).</summary>
    DateDuCas = 1,
    PriseDePoste = 2,

    /// <summary>First day of the exposure, or of the version that made it count.</summary>
    Exposition = 3,
    DebutArret = 4,
    DelivranceArret = 5,

    /// <summary>Last day of the exposure.</summary>
    FinExposition = 6,

    /// <summary>Date of the visit that took place.</summary>
    DateDeLaVisite = 7,

    /// <summary>Day the opinion was notified.</summary>
    Notification = 8,

    /// <summary>The year asked.</summary>
    Annee = 9,

    /// <summary>Day the certificate was obtained.</summary>
    Obtention = 10,
}

/// <summary>One rule of law: an article, what it says in short, and its dated versions. Declared once, in <c>Articles/</c>.</summary>
public abstract class Regle
{
    private readonly VersionRegle[] _versions;

    private protected Regle(
        Section section, string article, string titre, Gouverne gouverne, VersionRegle[] versions, EnClair enClair, string code)
    {
        Code = code;
        Section = section;
        EnClair = enClair;
        Article = article;
        Titre = titre;
        Gouverne = gouverne;
        _versions = versions;
        foreach (var version in versions)
        {
            version.Rattacher(this);
        }
    }

    /// <summary>Stable name of the rule: the name of its declaration.</summary>
    public string Code { get; }

    public Section Section { get; }

    /// <summary>What it changes, for an employer and for a worker.</summary>
    public EnClair EnClair { get; }

    /// <summary>As one cites it: « R. 4624-10 ».</summary>
    public string Article { get; }

    public string Titre { get; }

    public Gouverne Gouverne { get; }

    /// <summary>From the oldest to the newest, without gap or overlap.</summary>
    public IReadOnlyList<VersionRegle> Versions => _versions;

    internal ReadOnlySpan<VersionRegle> ToutesVersions => _versions;

    public DateOnly PremierJour => _versions[0].Du;

    /// <summary>The version in force on that day; none before the first, or after the last ended.</summary>
    private protected VersionRegle? Chercher(DateOnly date)
    {
        var versions = _versions;
        for (var i = versions.Length - 1; i >= 0; i--)
        {
            if (date >= versions[i].Du)
            {
                return versions[i].AvantLe is { } fin && date >= fin ? null : versions[i];
            }
        }

        return null;
    }

    public override string ToString() => $"{Article} ({Code})";
}

/// <summary>A rule that says whether, not how much.</summary>
public sealed class Principe : Regle
{
    public Principe(
        Section section, string article, string titre, Gouverne gouverne, VersionRegle[] versions, EnClair enClair,
        [CallerMemberName] string code = "")
        : base(section, article, titre, gouverne, versions, enClair, code)
    {
    }

    public VersionRegle? EnVigueur(DateOnly date) => Chercher(date);

    /// <summary>The same for who knows only the law in force on <paramref name="droit"/>.</summary>
    internal VersionRegle? EnVigueur(DateOnly date, DateOnly droit) => Chercher(Dates.Min(date, droit));
}

/// <summary>A rule with a dated value.</summary>
public sealed class Regle<T> : Regle
{
    public Regle(
        Section section, string article, string titre, Gouverne gouverne, VersionRegle<T>[] versions, EnClair enClair,
        [CallerMemberName] string code = "")
        : base(section, article, titre, gouverne, versions, enClair, code)
    {
    }

    public VersionRegle<T>? EnVigueur(DateOnly date) => (VersionRegle<T>?)Chercher(date);

    /// <summary>The same for who knows only the law in force on <paramref name="droit"/>.</summary>
    internal VersionRegle<T>? EnVigueur(DateOnly date, DateOnly droit) => EnVigueur(Dates.Min(date, droit));

    /// <summary>For rules whose first version covers the whole encoded period.</summary>
    internal VersionRegle<T> Toujours(DateOnly date) =>
        EnVigueur(date) ?? throw new InvalidOperationException($"{this} n’a pas de version au {date:O}.");

    internal VersionRegle<T> Toujours(DateOnly date, DateOnly droit) => Toujours(Dates.Min(date, droit));
}
