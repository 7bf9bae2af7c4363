namespace Socle.Droit;

/// <summary>A growing array that is emptied and kept: no allocation when an answer is reused.</summary>
internal struct Tampon<T>
{
    private T[]? _elements;
    private int _nombre;

    public readonly Liste<T> Lire() => new(_elements, 0, _nombre);

    public readonly Span<T> Span => _elements.AsSpan(0, _nombre);

    public void Ajouter(in T element)
    {
        if (_elements is null)
        {
            _elements = new T[4];
        }
        else if (_nombre == _elements.Length)
        {
            Array.Resize(ref _elements, _nombre * 2);
        }

        _elements[_nombre++] = element;
    }

    public void Vider() => _nombre = 0;
}
