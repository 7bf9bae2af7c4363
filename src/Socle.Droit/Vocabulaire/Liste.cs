using System.Collections;
using System.Runtime.CompilerServices;

namespace Socle.Droit;

/// <summary>
/// A read-only window on an array: no copy, no allocation, compared item by item, writable as <c>[a, b]</c>.
/// Several situations may share one array.
/// </summary>
[CollectionBuilder(typeof(Liste), nameof(Liste.Creer))]
public readonly struct Liste<T> : IReadOnlyList<T>, IEquatable<Liste<T>>
{
    private readonly T[]? _elements;
    private readonly int _debut;

    public Liste(T[] elements)
        : this(elements, 0, elements?.Length ?? 0)
    {
    }

    public Liste(T[]? elements, int debut, int nombre)
    {
        if (debut < 0 || nombre < 0 || debut + nombre > (elements?.Length ?? 0))
        {
            throw new ArgumentOutOfRangeException(nameof(nombre));
        }

        _elements = elements;
        _debut = debut;
        Count = nombre;
    }

    public int Count { get; }

    public T this[int index] => AsSpan()[index];

    public static implicit operator Liste<T>(T[] elements) => new(elements);

    public static bool operator ==(Liste<T> gauche, Liste<T> droite) => gauche.Equals(droite);

    public static bool operator !=(Liste<T> gauche, Liste<T> droite) => !gauche.Equals(droite);

    public ReadOnlySpan<T> AsSpan() => new(_elements, _debut, Count);

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() =>
        ((IEnumerable<T>)new ArraySegment<T>(_elements ?? [], _debut, Count)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    public bool Equals(Liste<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => obj is Liste<T> autre && Equals(autre);

    public override int GetHashCode()
    {
        var empreinte = new HashCode();
        foreach (var element in AsSpan())
        {
            empreinte.Add(element);
        }

        return empreinte.ToHashCode();
    }
}

/// <summary>Makes <see cref="Liste{T}"/> writable as a collection expression.</summary>
public static class Liste
{
    public static Liste<T> Creer<T>(ReadOnlySpan<T> elements) =>
        elements.IsEmpty ? default : new Liste<T>(elements.ToArray());
}
