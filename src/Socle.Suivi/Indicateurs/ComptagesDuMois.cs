namespace Socle.Suivi.Indicateurs;

public sealed record LigneComptee(AxeIndicateur Axe, string Valeur, GenreFait Genre, string Code, int Nombre);

/// <summary>What the medical base says of a month that is over: totals, and nobody. May come twice.</summary>
/// <param name="Envoi">Drawn for this sending alone: it names nothing.</param>
public sealed record ComptagesDuMois(string Envoi, int Mois, IReadOnlyList<LigneComptee> Lignes);

/// <summary>A month as a number, 202603, and the quarter it is in.</summary>
public static class MoisIndicateur
{
    public static int De(DateOnly jour) => (jour.Year * 100) + jour.Month;

    /// <summary>« 2026-1 » for January to March.</summary>
    public static Trimestre LeTrimestre(int mois) => new(mois / 100, ((mois % 100) + 2) / 3);
}

/// <summary>Three months: the only period figures are shown by. Two periods that overlap would give, by difference, what each hides.</summary>
public readonly record struct Trimestre(int Annee, int Rang) : IComparable<Trimestre>
{
    public int Premier => (Annee * 100) + ((Rang - 1) * 3) + 1;

    public int Dernier => Premier + 2;

    /// <summary>Over, and the night that brings its last month has passed.</summary>
    public bool EstFini(DateOnly jour) => MoisIndicateur.De(jour) > Dernier;

    public int CompareTo(Trimestre other) => (Annee, Rang).CompareTo((other.Annee, other.Rang));

    public static bool operator <(Trimestre gauche, Trimestre droite) => gauche.CompareTo(droite) < 0;

    public static bool operator >(Trimestre gauche, Trimestre droite) => gauche.CompareTo(droite) > 0;

    public static bool operator <=(Trimestre gauche, Trimestre droite) => gauche.CompareTo(droite) <= 0;

    public static bool operator >=(Trimestre gauche, Trimestre droite) => gauche.CompareTo(droite) >= 0;

    public override string ToString() => $"{Annee}-{Rang}";

    public string EnMots() => $"{(Rang == 1 ? "1er" : $"{Rang}e")} trimestre {Annee}";

    public static Trimestre? Lire(string? texte) =>
        texte?.Split('-') is [var annee, var rang] && int.TryParse(annee, out var a) && int.TryParse(rang, out var r) && a is > 2000 and < 2200 && r is >= 1 and <= 4 ? new Trimestre(a, r) : null;
}

/// <summary>Sizes of companies, by the headcount they declared.</summary>
public enum Taille
{
    MoinsDe11 = 1,
    De11A49 = 2,
    De50A249 = 3,
    Des250 = 4,
}

public static class Tailles
{
    /// <summary>Null when nothing was declared.</summary>
    public static Taille? De(int? effectif) => effectif switch
    {
        null or <= 0 => null,
        < 11 => Taille.MoinsDe11,
        < 50 => Taille.De11A49,
        < 250 => Taille.De50A249,
        _ => Taille.Des250,
    };

    public static string EnMots(this Taille taille) => taille switch
    {
        Taille.MoinsDe11 => "1 à 10 salariés",
        Taille.De11A49 => "11 à 49 salariés",
        Taille.De50A249 => "50 à 249 salariés",
        Taille.Des250 => "250 salariés et plus",
        _ => throw new ArgumentOutOfRangeException(nameof(taille)),
    };
}
