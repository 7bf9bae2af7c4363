using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Socle.Noyau.Tests.Textes;

public sealed class TexteTests
{
    [Theory]
    [InlineData("Éloïse d’Œuvre-Noël", "Eloise d’OEuvre-Noel", "ELOISE D OEUVRE NOEL")]
    [InlineData("  L'Haÿ-les-Roses ", "  L'Hay-les-Roses ", "L HAY LES ROSES")]
    [InlineData("NGUYỄN Thị Hằng", "NGUYEN Thi Hang", "NGUYEN THI HANG")]
    [InlineData("Łukasz Ørsted ßeta", "Lukasz Orsted sseta", "LUKASZ ORSTED SSETA")]
    [InlineData("e\u0301te\u0301", "ete", "ETE")]
    [InlineData("---", "---", "")]
    [InlineData(null, "", "")]
    [InlineData("ABC 12", "ABC 12", "ABC 12")]
    [InlineData("Çà & là (27)", "Ca & la (27)", "CA LA 27")]
    public void Texte_AnyWriting_BecomesPlain(string? texte, string sansAccents, string cle)
    {
        Texte.SansAccents(texte).ShouldBe(sansAccents);
        Texte.PourRecherche(texte).ShouldBe(cle);
    }

    [Fact]
    public void PourRecherche_Again_ChangesNothing() => Prop
        .ForAll<string?>(texte => Texte.PourRecherche(Texte.PourRecherche(texte)) == Texte.PourRecherche(texte))
        .QuickCheckThrowOnFailure();

    /// <summary>Unicode's own decomposition is the oracle of our tables.</summary>
    [Fact]
    public void SansAccents_EveryLatinLetter_AgreesWithUnicode()
    {
        foreach (var lettre in Enumerable.Range(0xC0, 0x190).Concat(Enumerable.Range(0x1E00, 0x100)).Select(c => (char)c))
        {
            var decomposee = $"{lettre}".Normalize(NormalizationForm.FormD)[0];
            if (decomposee != lettre && char.IsAsciiLetter(decomposee))
            {
                Texte.SansAccents($"{lettre}").ShouldBe($"{decomposee}");
            }
        }
    }

    [Theory]
    [InlineData("DUPONT", "DUPONT", 0)]
    [InlineData("DUPONT", "DUPOND", 1)]
    [InlineData("MARTIN", "MATRIN", 1)]
    [InlineData("MARTIN", "MARTN", 1)]
    [InlineData("", "ABC", 3)]
    [InlineData("KITTEN", "SITTING", 3)]
    public void Distance_KnownPairs_IsCounted(string a, string b, int attendu) => Distance.Entre(a, b).ShouldBe(attendu);

    [Fact]
    public void Distance_Bounded_AgreesWithTheWhole() => Prop
        .ForAll<string, string>((a, b) =>
        {
            var (x, y) = (a ?? "", b ?? "");
            var vraie = Distance.Entre(x, y);
            return Distance.Entre(y, x) == vraie && Distance.Entre(x, y, 2) == Math.Min(vraie, 3);
        })
        .QuickCheckThrowOnFailure();
}
