using FsCheck;
using FsCheck.Fluent;

namespace Socle.Noyau.Tests.Temps;

public sealed class PeriodeTests
{
    private static readonly DateOnly Origine = new(2026, 1, 1);

    private static readonly Arbitrary<Periode> Periodes = Gen.Choose(0, 60)
        .SelectMany(_ => Gen.Choose(-1, 15), (debut, duree) => Creer(debut, duree < 0 ? null : debut + duree)).ToArbitrary();

    [Fact]
    public void De_EndBeforeStart_IsRefused() => Periode.De(Origine, Origine.AddDays(-1)).Refus.Code.ShouldBe("periode.inversee");

    [Fact]
    public void Contient_BothBounds_AreIncluded()
    {
        var periode = Creer(3, 5);
        new[] { 2, 3, 5, 6 }.Select(j => periode.Contient(Origine.AddDays(j))).ShouldBe([false, true, true, false]);
        periode.Jours.ShouldBe(3);
        Periode.UnJour(Origine).Jours.ShouldBe(1);
        Periode.Depuis(Origine).Jours.ShouldBeNull();
    }

    [Fact]
    public void Chevauche_AnyTwo_MeansACommonDay() => Prop
        .ForAll(Periodes, Periodes, (a, b) =>
        {
            var communs = Jours(a).Intersect(Jours(b)).ToList();
            return a.Chevauche(b) == communs.Count > 0 && a.Intersection(b) is { } i == communs.Count > 0
                && (communs.Count == 0 || Jours(a.Intersection(b)!.Value).SequenceEqual(communs));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Joindre_AnyTwo_NeverFillsAHole() => Prop
        .ForAll(Periodes, Periodes, (a, b) =>
        {
            var union = Jours(a).Union(Jours(b)).Order().ToList();
            var sansTrou = union[^1].DayNumber - union[0].DayNumber + 1 == union.Count;
            return a.Joindre(b) == b.Joindre(a) && a.Joindre(b).HasValue == sansTrou && (!sansTrou || Jours(a.Joindre(b)!.Value).SequenceEqual(union));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Fusionner_AnyList_CoversTheSameDaysOnce() => Prop
        .ForAll(Gen.ListOf(Periodes.Generator).ToArbitrary(), liste =>
        {
            var fusion = Periode.Fusionner(liste);
            return fusion.SelectMany(Jours).SequenceEqual(liste.SelectMany(Jours).Distinct().Order())
                && fusion.Zip(fusion.Skip(1), (a, b) => a.Joindre(b) is null).All(separees => separees);
        })
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0, "le 1er janvier 2026")]
    [InlineData(2, 4, "du 3 au 5 janvier 2026")]
    [InlineData(2, 40, "du 3 janvier au 10 février 2026")]
    [InlineData(2, 400, "du 3 janvier 2026 au 5 février 2027")]
    [InlineData(2, null, "depuis le 3 janvier 2026")]
    public void Afficher_Period_AsPeopleSayIt(int debut, int? fin, string attendu) => Creer(debut, fin).Afficher().Replace('\u00A0', ' ').ShouldBe(attendu);

    [Fact]
    public void Jusquau_BeforeTheStart_IsRefused()
    {
        Creer(3, null).Jusquau(Origine.AddDays(9)).Valeur.ShouldBe(Creer(3, 9));
        Creer(3, null).Jusquau(Origine).EstRefus.ShouldBeTrue();
    }

    private static Periode Creer(int debut, int? fin) => Periode.De(Origine.AddDays(debut), fin is { } f ? Origine.AddDays(f) : null).Valeur;

    /// <summary>The days one by one, up to a horizon beyond every generated bound.</summary>
    private static IEnumerable<DateOnly> Jours(Periode periode) => Enumerable.Range(0, 200).Select(j => Origine.AddDays(j)).Where(periode.Contient);
}
