using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Socle.Noyau;

/// <summary>An act that succeeded, or a <see cref="Refus"/>. <c>default</c> is neither, and says so when read.</summary>
public readonly record struct Resultat
{
    private readonly bool _reussi;
    private readonly Refus? _refus;

    private Resultat(bool reussi, Refus? refus) => (_reussi, _refus) = (reussi, refus);

    public static Resultat Succes => new(true, null);

    public bool EstSucces => _reussi;

    public bool EstRefus => !_reussi;

    public Refus Refus => _refus ?? throw new InvalidOperationException("A success has no refusal, nor has an empty result.");

    public static Resultat<T> De<T>(T valeur) => new(valeur);

    /// <summary>Success when nothing was refused, else one refusal that carries the others.</summary>
    public static Resultat Reunir(params IEnumerable<Refus?> refus) => Noyau.Refus.Reunir(refus) is { } r ? r : Succes;

    public bool EstRefuse([NotNullWhen(true)] out Refus? refus) => (refus = _reussi ? null : Refus) is not null;

    public Resultat Bind(Func<Resultat> suite) => _reussi ? suite() : this;

    public Resultat<TR> Bind<TR>(Func<Resultat<TR>> suite) => _reussi ? suite() : Refus;

    public Resultat<TR> Map<TR>(Func<TR> valeur) => _reussi ? new Resultat<TR>(valeur()) : Refus;

    public TR Selon<TR>(Func<TR> succes, Func<Refus, TR> refus) => _reussi ? succes() : refus(Refus);

    public static implicit operator Resultat(Refus refus) => new(false, refus ?? throw new UnreachableException());

    public override string ToString() => _reussi ? "succès" : $"refus {_refus?.Code}";
}
