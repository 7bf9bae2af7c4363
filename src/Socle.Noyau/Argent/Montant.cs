using System.Globalization;

namespace Socle.Noyau;

/// <summary>An amount in euros, exact to the cent. Rounding only happens where it is asked for, half away from zero.</summary>
public readonly record struct Montant : IComparable<Montant>
{
    private Montant(long centimes) => EnCentimes = centimes;

    public static Montant Zero => default;

    public long EnCentimes { get; }

    public decimal EnEuros => EnCentimes / 100m;

    public static Montant Centimes(long centimes) => new(centimes);

    public static Montant Arrondir(decimal euros) => new(checked((long)decimal.Round(euros * 100m, 0, MidpointRounding.AwayFromZero)));

    /// <summary>« 1 234,5 », « 1234.50 € », « -12 ». A third decimal is refused rather than rounded.</summary>
    public static Resultat<Montant> Lire(string? texte)
    {
        var propre = string.Concat((texte ?? "").Where(l => !char.IsWhiteSpace(l) && l != '€')).Replace('−', '-').Replace(',', '.');
        if (propre.Length == 0)
        {
            return new Refus("montant.vide", "Le montant n’est pas renseigné.");
        }
        const NumberStyles Forme = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(propre, Forme, CultureInfo.InvariantCulture, out var euros) || Math.Abs(euros) > 1_000_000_000_000m)
        {
            return new Refus("montant.forme", "Le montant s’écrit en chiffres, par exemple 1 234,56.");
        }
        return decimal.Truncate(euros * 100m) == euros * 100m
            ? Arrondir(euros)
            : new Refus("montant.decimales", "Le montant s’arrête aux centimes : deux chiffres au plus après la virgule.");
    }

    public Montant Fois(decimal facteur) => Arrondir(EnEuros * facteur);

    /// <summary>Equal parts whose sum is exactly the whole: the first ones bear the odd cents (parts of an employee with several employers).</summary>
    public IReadOnlyList<Montant> Parts(int nombre)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(nombre);
        var (part, reste) = Math.DivRem(EnCentimes, nombre);
        return [.. Enumerable.Range(0, nombre).Select(i => new Montant(part + (i < Math.Abs(reste) ? Math.Sign(reste) : 0)))];
    }

    /// <summary>« 1 234,56 € », spaces do not break.</summary>
    public string Afficher()
    {
        var chiffres = Math.Abs(EnEuros).ToString("#,##0.00", CultureInfo.InvariantCulture);
        return $"{(EnCentimes < 0 ? "−" : "")}{chiffres.Replace(',', Saisie.Insecable).Replace('.', ',')}{Saisie.Insecable}€";
    }

    public int CompareTo(Montant other) => EnCentimes.CompareTo(other.EnCentimes);

    public override string ToString() => EnEuros.ToString("0.00", CultureInfo.InvariantCulture);

    public static Montant operator +(Montant gauche, Montant droite) => new(checked(gauche.EnCentimes + droite.EnCentimes));

    public static Montant operator -(Montant gauche, Montant droite) => new(checked(gauche.EnCentimes - droite.EnCentimes));

    public static Montant operator -(Montant montant) => new(checked(-montant.EnCentimes));

    public static Montant operator *(Montant montant, int nombre) => new(checked(montant.EnCentimes * nombre));

    public static bool operator <(Montant gauche, Montant droite) => gauche.EnCentimes < droite.EnCentimes;

    public static bool operator >(Montant gauche, Montant droite) => gauche.EnCentimes > droite.EnCentimes;

    public static bool operator <=(Montant gauche, Montant droite) => gauche.EnCentimes <= droite.EnCentimes;

    public static bool operator >=(Montant gauche, Montant droite) => gauche.EnCentimes >= droite.EnCentimes;
}
