using Socle.Dossier.Mesures;
using Sexe = Socle.Noyau.Sexe;

namespace Socle.Dossier.Tests.Mesures;

public sealed class SpirometrieTests
{
    /// <summary>The two examples of the Collège des enseignants de pneumologie (2011): a man of 50, 1,83 m: 5,0 L of vital capacity, VEMS 3,9 L,
    /// Tiffeneau 78 %; a woman of 30, 1,54 m: VEMS 2,8 L (2,73), Tiffeneau 83 %.</summary>
    [Theory]
    [InlineData(Sexe.Masculin, 50, 183, "VEMS", 3.93)]
    [InlineData(Sexe.Masculin, 50, 183, "CVF", 4.90)]
    [InlineData(Sexe.Masculin, 50, 183, "VEMS/CVF", 78.21)]
    [InlineData(Sexe.Feminin, 30, 154, "VEMS", 2.73)]
    [InlineData(Sexe.Feminin, 30, 154, "CVF", 3.15)]
    [InlineData(Sexe.Feminin, 30, 154, "VEMS/CVF", 83.40)]
    public void Predit_KnownPerson_IsTheEquations(Sexe sexe, int age, decimal taille, string nom, decimal predit) =>
        Comparer(sexe, age, taille, nom).Predit.ShouldBe(predit);

    [Fact]
    public void Limite_IsThePredictedLess164ResidualDeviations() => Comparer(Sexe.Masculin, 50, 183, "VEMS").Limite.ShouldBe(3.09m);

    [Fact]
    public void Predit_From18To25_CountsTheAge25()
    {
        Comparer(Sexe.Masculin, 18, 180, "VEMS").Predit.ShouldBe(Comparer(Sexe.Masculin, 25, 180, "VEMS").Predit);
        Comparer(Sexe.Masculin, 26, 180, "VEMS").Predit.ShouldBeLessThan(Comparer(Sexe.Masculin, 25, 180, "VEMS").Predit);
    }

    [Theory]
    [InlineData(Sexe.Masculin, 17, 175, "norme.ceca.age")]
    [InlineData(Sexe.Masculin, 18, 175, null)]
    [InlineData(Sexe.Masculin, 70, 175, null)]
    [InlineData(Sexe.Masculin, 71, 175, "norme.ceca.age")]
    [InlineData(Sexe.Masculin, 40, 154, "norme.ceca.taille")]
    [InlineData(Sexe.Masculin, 40, 155, null)]
    [InlineData(Sexe.Feminin, 40, 180, null)]
    [InlineData(Sexe.Feminin, 40, 181, "norme.ceca.taille")]
    [InlineData(Sexe.Indetermine, 40, 170, "norme.ceca.sexe")]
    public void Comparer_OutOfThePublishedBounds_IsOutOfWhatIsEncoded(Sexe sexe, int age, decimal taille, string? code)
    {
        var resultat = ReferenceCeca.Comparer(Une(), sexe, age, taille);
        (resultat.EstRefus ? resultat.Refus.Code : null).ShouldBe(code);
        if (resultat.EstRefus)
        {
            resultat.Refus.Phrase.ShouldContain("hors de ce qui est encodé");
        }
    }

    [Fact]
    public void Meilleurs_FromTwoBlows_AreTakenApart()
    {
        var spirometrie = Spirometrie.Creer([Essai(3.10m, 4.00m, 8), Essai(3.00m, 4.20m, 7.5m), Essai(2.9m, 3.9m, 9)]).Valeur;
        (spirometrie.Vems, spirometrie.Cvf, spirometrie.Dep, spirometrie.Tiffeneau).ShouldBe((3.10m, 4.20m, 9m, 73.8m));
        spirometrie.MeilleurEssai.Cvf.ShouldBe(4.20m);
    }

    [Theory]
    [InlineData(4.00, 3.85, true)]
    [InlineData(4.00, 3.84, false)]
    public void Repetable_TwoBestWithin150Millilitres(decimal un, decimal deux, bool attendu) =>
        Spirometrie.Creer([Essai(3, un), Essai(3, deux)]).Valeur.EstRepetable.ShouldBe(attendu);

    [Fact]
    public void Repetable_OneBlow_IsNotKnown() => Une().EstRepetable.ShouldBeNull();

    /// <summary>Both conditions: 12 % and 200 mL.</summary>
    [Theory]
    [InlineData(2.00, 2.24, true)]
    [InlineData(2.00, 2.23, false)]
    [InlineData(1.00, 1.19, false)]
    [InlineData(1.00, 1.20, true)]
    public void Reversible_TwelvePerCentAndTwoHundredMillilitres(decimal avant, decimal apres, bool attendu) =>
        Spirometrie.Creer([Essai(avant, 4)], [Essai(apres, 4)]).Valeur.EstReversible.ShouldBe(attendu);

    [Theory]
    [InlineData(4.1, 4.0, "mesure.spiro.ordre")]
    [InlineData(0.1, 4.0, "mesure.vems.bornes")]
    [InlineData(4.0, 12.0, "mesure.cvf.bornes")]
    public void Essai_NotBelievable_IsRefused(decimal vems, decimal cvf, string code) => EssaiSpirometrie.Creer(vems, cvf).Refus.Code.ShouldBe(code);

    [Fact]
    public void Normes_Each_NameTheirSource()
    {
        Norme[] normes =
        [
            ReferenceCeca.Norme, ReferenceCeca.NormeLimite, Spirometrie.NormeRepetabilite, Spirometrie.NormeReversibilite, TensionArterielle.Norme,
            Corpulence.NormeImc, Corpulence.NormeTourDeTaille, IndicesAuditifs.NormeBiap, IndicesAuditifs.NormeIso7029, IndicesAuditifs.NormePonderee, IndicesAuditifs.NormeTableau42,
        ];
        normes.ShouldAllBe(n => n.Source.Length > 5 && n.Nom.Length > 5 && Enum.IsDefined(n.Preuve));
    }

    private static EssaiSpirometrie Essai(decimal vems, decimal cvf, decimal? dep = null) => EssaiSpirometrie.Creer(vems, cvf, dep).Valeur;

    private static Spirometrie Une() => Spirometrie.Creer([Essai(3, 4)]).Valeur;

    private static Comparaison Comparer(Sexe sexe, int age, decimal taille, string nom) =>
        ReferenceCeca.Comparer(Une(), sexe, age, taille).Valeur.Single(c => c.Nom == nom);
}
