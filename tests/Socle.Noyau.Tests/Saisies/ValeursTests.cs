using FsCheck;
using FsCheck.Fluent;

namespace Socle.Noyau.Tests.Saisies;

/// <summary>Laws that every value read from text obeys.</summary>
public sealed class ValeursTests
{
    [Fact]
    public void Nir_Laws() => Lois<Nir>("185057800608491", "2690549588157", "180122A00412325", "299022b033001 06", "3850578006084");

    [Fact]
    public void Ins_Laws() => Lois<Ins>("185057800608491", "7850578006084", "185057800608491^1.2.250.1.213.1.4.8");

    [Fact]
    public void Rpps_Laws() => Lois<Rpps>("10001234565", "10100987659");

    [Fact]
    public void Siren_Laws() => Lois<Siren>("732829320", "552100554", "005520176");

    [Fact]
    public void Siret_Laws() => Lois<Siret>("73282932000074", "35600000000048", "35600000049837");

    [Fact]
    public void Finess_Laws() => Lois<Finess>("270023450", "2B0000020");

    [Fact]
    public void CodeNaf_Laws() => Lois<CodeNaf>("86.21Z", "62.10Y", "0111z");

    [Fact]
    public void CodePcs_Laws() => Lois<CodePcs>("542A", "54a1");

    [Fact]
    public void CodePostal_Laws() => Lois<CodePostal>("27000", "20200", "97410", "01000");

    [Fact]
    public void CodeCommune_Laws() => Lois<CodeCommune>("27229", "2A004", "97411");

    [Fact]
    public void Iban_Laws() => Lois<Iban>("FR14 2004 1010 0505 0001 3M02 606", "BE68 5390 0754 7034");

    [Fact]
    public void Telephone_Laws() => Lois<Telephone>("02 32 00 00 00", "+32 470 12 34 56", "0692 00 00 00");

    [Fact]
    public void AdresseMail_Laws() => Lois<AdresseMail>("Jean.Dupont@Exemple.FR", "a@b.museum");

    private static void Lois<T>(params string[] exemples) where T : class, IValeur<T>
    {
        foreach (var exemple in exemples)
        {
            var valeur = T.Lire(exemple).Valeur;
            T.Lire(valeur.ToString()).Valeur.ShouldBe(valeur, "what is kept reads back");
            T.Lire(valeur.Afficher()).Valeur.ShouldBe(valeur, "what is shown reads back");
            T.Relire(valeur.ToString()!).ShouldBe(valeur, "what the database gives is equal");
            T.Lire($"\u00A0 {exemple}\u202F\t").Valeur.ShouldBe(valeur, "spaces around do not count");
        }
        T.Lire(null).Refus.Code.ShouldEndWith(".vide");
        T.Lire(" \u00A0").Refus.Code.ShouldEndWith(".vide");
        RefuseSansBroncher<T>();
    }

    /// <summary>Whatever the text: a value that reads back, or a refusal with a code, a sentence, and nothing of what was typed but a sign.</summary>
    private static void RefuseSansBroncher<T>() where T : class, IValeur<T> => Prop
        .ForAll<string?>(texte => T.Lire(texte).Selon(
            v => T.Lire(v.ToString()).Valeur == v,
            r => r.Code.Contains('.', StringComparison.Ordinal) && r.Phrase.EndsWith('.') && (texte is not { Length: > 5 } || !r.Phrase.Contains(texte, StringComparison.Ordinal))))
        .QuickCheckThrowOnFailure();
}
