using FsCheck;
using FsCheck.Fluent;

namespace Socle.Noyau.Tests.Saisies;

public sealed class ClesTests
{
    private static readonly Arbitrary<long> Racines = Gen.Choose(1, int.MaxValue).Select(n => (long)n).ToArbitrary();

    [Fact]
    public void Luhn_AnyRoot_HasExactlyOneKey() => Prop
        .ForAll(Racines, racine => Enumerable.Range(0, 10).Count(cle => Cles.Luhn($"{racine}{cle}")) == 1)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Luhn_OneDigitChanged_IsSeen() => Prop
        .ForAll(Racines, Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (racine, place, ajout) =>
        {
            var juste = Enumerable.Range(0, 10).Select(cle => $"{racine:000000000}{cle}").First(c => Cles.Luhn(c));
            var faux = juste.ToCharArray();
            faux[place] = (char)('0' + ((faux[place] - '0' + ajout) % 10));
            return !Cles.Luhn(faux);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Modulo97_AnyNumber_IsTheRemainder() => Prop
        .ForAll(Racines, n => Cles.Modulo97($"{n}") == n % 97)
        .QuickCheckThrowOnFailure();
}
