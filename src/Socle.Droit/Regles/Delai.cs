using System.Globalization;

namespace Socle.Droit;

public enum UniteDelai
{
    Jours = 1,
    Mois = 2,
    Annees = 3,
}

/// <summary>
/// A span of law. Months and years run from quantième to quantième, else to the last day of the month:
/// 30 November + 3 months is 28 (or 29) February, 29 February + 1 year is 28 February.
/// </summary>
public readonly record struct Delai(int Nombre, UniteDelai Unite) : ISpanFormattable
{
    public static Delai Jours(int nombre) => new(nombre, UniteDelai.Jours);

    public static Delai Mois(int nombre) => new(nombre, UniteDelai.Mois);

    public static Delai Annees(int nombre) => new(nombre, UniteDelai.Annees);

    public DateOnly Apres(DateOnly depart) => Decaler(depart, Nombre);

    public DateOnly Avant(DateOnly terme) => Decaler(terme, -Nombre);

    /// <summary>« 3 mois », « 1 an ».</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nombre}\u00A0{Mot}");

    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Spares a string in the sentences, written by millions.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite(CultureInfo.InvariantCulture, $"{Nombre}\u00A0{Mot}", out charsWritten);

    private string Mot => Unite switch
    {
        UniteDelai.Jours => Nombre > 1 ? "jours" : "jour",
        UniteDelai.Mois => "mois",
        _ => Nombre > 1 ? "ans" : "an",
    };

    private DateOnly Decaler(DateOnly date, int nombre) => Unite switch
    {
        UniteDelai.Jours => date.AddDays(nombre),
        UniteDelai.Mois => date.AddMonths(nombre),
        _ => date.AddYears(nombre),
    };
}
