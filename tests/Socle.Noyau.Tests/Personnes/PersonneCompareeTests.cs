using FsCheck;
using FsCheck.Fluent;

namespace Socle.Noyau.Tests.Personnes;

public sealed class PersonneCompareeTests
{
    private static readonly string[] Mots = ["Anne", "Marie", "Le", "Tellier", "Loïc", "D’Œuvre", "J", ""];

    /// <summary>The key spares comparing, and must say what comparing says: the same words, each as many times, in whatever order and column.</summary>
    [Fact]
    public void MemesMots_NomsQuelconques_DitCommeLesMotsRanges() => Prop.ForAll(Noms(), Noms(), (a, b) =>
    {
        var memes = Ranges(a).SequenceEqual(Ranges(b));
        return De(a).MemesMots(De(b)) == memes && (De(a).CleDesMots == De(b).CleDesMots) == memes;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Martin", "Bernard", "Bernard", "Martin", true)]
    [InlineData("Le Tellier", "Anne", "Tellier", "Anne Le", true)]
    [InlineData("Martin", "Anne", "Martin", "Anne Anne", false)]
    [InlineData("LeTellier", "Anne", "Le Tellier", "Anne", false)]
    public void MemesMots_OrdreColonneEtRepetition(string nomA, string prenomsA, string nomB, string prenomsB, bool memes) =>
        De((nomA, prenomsA)).MemesMots(De((nomB, prenomsB))).ShouldBe(memes);

    private static Arbitrary<(string Nom, string Prenoms)> Noms()
    {
        var mots = Gen.Elements(Mots).ListOf(3).Select(m => string.Join(' ', m));
        return mots.SelectMany(nom => mots.Select(prenoms => (nom, prenoms))).ToArbitrary();
    }

    private static PersonneComparee De((string Nom, string Prenoms) p) => new(p.Nom, p.Prenoms, null, null);

    private static IEnumerable<string> Ranges((string Nom, string Prenoms) p) =>
        Texte.PourRecherche($"{p.Nom} {p.Prenoms}").Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
}
