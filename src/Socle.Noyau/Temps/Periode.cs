namespace Socle.Noyau;

/// <summary>Days from <see cref="Debut"/> to <see cref="Fin"/>, BOTH INCLUDED: a contract that ends on the 31st still holds on the 31st.
/// Without an end, it goes on.</summary>
public readonly record struct Periode : IComparable<Periode>
{
    private Periode(DateOnly debut, DateOnly? fin) => (Debut, Fin) = (debut, fin);

    public DateOnly Debut { get; }

    public DateOnly? Fin { get; }

    public bool EstOuverte => Fin is null;

    /// <summary>Days counted, ends included; null when it goes on.</summary>
    public int? Jours => Fin?.DayNumber - Debut.DayNumber + 1;

    private DateOnly FinOuJamais => Fin ?? DateOnly.MaxValue;

    public static Periode Depuis(DateOnly debut) => new(debut, null);

    public static Periode UnJour(DateOnly jour) => new(jour, jour);

    public static Resultat<Periode> De(DateOnly debut, DateOnly? fin) => fin < debut
        ? new Refus("periode.inversee", $"La fin ({fin.Value.Courte()}) est avant le début ({debut.Courte()}) : corrigez l’une des deux.")
        : new Periode(debut, fin);

    public bool Contient(DateOnly date) => Debut <= date && date <= FinOuJamais;

    public bool Contient(Periode autre) => Debut <= autre.Debut && autre.FinOuJamais <= FinOuJamais;

    public bool Chevauche(Periode autre) => Debut <= autre.FinOuJamais && autre.Debut <= FinOuJamais;

    public Periode? Intersection(Periode autre) => Chevauche(autre)
        ? new Periode(Max(Debut, autre.Debut), EnFin(Min(FinOuJamais, autre.FinOuJamais)))
        : null;

    /// <summary>The whole when they overlap or follow each other without a day between; null when a hole would be filled.</summary>
    public Periode? Joindre(Periode autre) => Chevauche(autre) || Suit(autre) || autre.Suit(this)
        ? new Periode(Min(Debut, autre.Debut), EnFin(Max(FinOuJamais, autre.FinOuJamais)))
        : null;

    /// <summary>Closes the period, or moves its end.</summary>
    public Resultat<Periode> Jusquau(DateOnly fin) => De(Debut, fin);

    /// <summary>The least list of periods that covers the same days, in order.</summary>
    public static IReadOnlyList<Periode> Fusionner(IEnumerable<Periode> periodes)
    {
        var fusion = new List<Periode>();
        foreach (var periode in periodes.Order())
        {
            if (fusion.Count > 0 && fusion[^1].Joindre(periode) is { } jointe)
            {
                fusion[^1] = jointe;
            }
            else
            {
                fusion.Add(periode);
            }
        }
        return fusion;
    }

    /// <summary>« du 3 au 5 mars 2026 », « le 3 mars 2026 », « depuis le 3 mars 2026 ».</summary>
    public string Afficher() => Fin switch
    {
        null => $"depuis le {Debut.Longue()}",
        { } fin when fin == Debut => $"le {Debut.Longue()}",
        { } fin => $"du {DebutAbrege(fin)} au {fin.Longue()}",
    };

    public int CompareTo(Periode other) => Debut != other.Debut ? Debut.CompareTo(other.Debut) : FinOuJamais.CompareTo(other.FinOuJamais);

    public override string ToString() => $"{Debut:yyyy-MM-dd}/{Fin:yyyy-MM-dd}";

    public static bool operator <(Periode gauche, Periode droite) => gauche.CompareTo(droite) < 0;

    public static bool operator >(Periode gauche, Periode droite) => gauche.CompareTo(droite) > 0;

    public static bool operator <=(Periode gauche, Periode droite) => gauche.CompareTo(droite) <= 0;

    public static bool operator >=(Periode gauche, Periode droite) => gauche.CompareTo(droite) >= 0;

    private bool Suit(Periode autre) => autre.Fin is { } fin && fin.DayNumber + 1 == Debut.DayNumber;

    private string DebutAbrege(DateOnly fin) => (fin.Year == Debut.Year, fin.Month == Debut.Month) switch
    {
        (true, true) => Debut.Quantieme(),
        (true, false) => $"{Debut.Quantieme()}{Saisie.Insecable}{Debut.Mois()}",
        _ => Debut.Longue(),
    };

    private static DateOnly? EnFin(DateOnly fin) => fin == DateOnly.MaxValue ? null : fin;

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;
}
