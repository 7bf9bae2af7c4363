using System.Globalization;

namespace Socle.Droit;

/// <summary>A number of something, from which a rule applies or beyond which it forbids.</summary>
public sealed record Seuil(int Nombre, string Unite)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Nombre}\u00A0{Unite}");
}

/// <summary>A lower and an upper bound, both included.</summary>
public sealed record Bornes(decimal Minimum, decimal Maximum, string Unite)
{
    public override string ToString() => $"de {Francais.Nombre(Minimum)} à {Francais.Nombre(Maximum)}\u00A0{Unite}";
}
