using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Socle.Noyau;

/// <summary>The identifier of a <typeparamref name="T"/>: two kinds of things cannot be taken for one another.</summary>
[JsonConverter(typeof(IdJson))]
[SuppressMessage("Design", "CA1000", Justification = "Id<Visite>.Nouveau() is the point of the type.")]
public readonly record struct Id<T>(long Valeur) : IParsable<Id<T>>, IComparable<Id<T>>
{
    public static Id<T> Nouveau() => new(Identifiants.Suivant());

    public static Resultat<Id<T>> Lire(string? texte) => TryParse(texte, null, out var id)
        ? id
        : new Refus("identifiant.illisible", "L’identifiant donné n’en est pas un : reprenez depuis la liste.");

    static Id<T> IParsable<Id<T>>.Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("Not an identifier.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var lu = Base32.EssayerLire(s.AsSpan().Trim(), out var valeur);
        result = new(valeur);
        return lu;
    }

    public int CompareTo(Id<T> other) => Valeur.CompareTo(other.Valeur);

    public override string ToString() => Base32.Ecrire(Valeur);

    public static bool operator <(Id<T> gauche, Id<T> droite) => gauche.Valeur < droite.Valeur;

    public static bool operator >(Id<T> gauche, Id<T> droite) => gauche.Valeur > droite.Valeur;

    public static bool operator <=(Id<T> gauche, Id<T> droite) => gauche.Valeur <= droite.Valeur;

    public static bool operator >=(Id<T> gauche, Id<T> droite) => gauche.Valeur >= droite.Valeur;
}
