using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Socle.Noyau;

/// <summary>A value, or the <see cref="Refus"/> that explains why there is none. <c>default</c> is neither, and says so when read.</summary>
public readonly record struct Resultat<T>
{
    private readonly bool _reussi;
    private readonly T? _valeur;
    private readonly Refus? _refus;

    internal Resultat(T valeur) => (_reussi, _valeur) = (true, valeur);

    private Resultat(Refus refus) => _refus = refus ?? throw new UnreachableException();

    public bool EstSucces => _reussi;

    public bool EstRefus => !_reussi;

    /// <summary>The code alone: the value may be an identity, which has no place in an exception.</summary>
    public T Valeur => _reussi ? _valeur! : throw new InvalidOperationException($"No value: {this}.");

    public Refus Refus => _refus ?? throw new InvalidOperationException("A success has no refusal, nor has an empty result.");

    /// <summary>The usual way to read: true with the value, false with the refusal.</summary>
    public bool Reussit([MaybeNullWhen(false)] out T valeur, [NotNullWhen(false)] out Refus? refus)
    {
        (valeur, refus) = (_valeur, _reussi ? null : Refus);
        return _reussi;
    }

    public bool Reussit([MaybeNullWhen(false)] out T valeur) => Reussit(out valeur, out _);

    public T Ou(T defaut) => _reussi ? _valeur! : defaut;

    public Resultat<TR> Map<TR>(Func<T, TR> suite) => _reussi ? new Resultat<TR>(suite(_valeur!)) : Refus;

    public Resultat<TR> Bind<TR>(Func<T, Resultat<TR>> suite) => _reussi ? suite(_valeur!) : Refus;

    public Resultat Bind(Func<T, Resultat> suite) => _reussi ? suite(_valeur!) : Refus;

    /// <summary>Names the field at fault, when the value was read from one.</summary>
    public Resultat<T> Sur(string champ) => _reussi ? this : Refus.Sur(champ);

    public Resultat SansValeur() => _reussi ? Resultat.Succes : Refus;

    public TR Selon<TR>(Func<T, TR> succes, Func<Refus, TR> refus) => _reussi ? succes(_valeur!) : refus(Refus);

    public static implicit operator Resultat<T>(T valeur) => new(valeur);

    public static implicit operator Resultat<T>(Refus refus) => new(refus);

    public override string ToString() => _reussi ? "succès" : $"refus {_refus?.Code}";
}
