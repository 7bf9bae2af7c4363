using Socle.Dossier.Mesures;
using Sexe = Socle.Noyau.Sexe;

namespace Socle.Dossier.Tests.Mesures;

public sealed class TensionEtCorpulenceTests
{
    /// <summary>ESC/ESH 2018: the higher of the two numbers decides; each row stands on a bound.</summary>
    [Theory]
    [InlineData(119, 79, ClasseTension.Optimale)]
    [InlineData(120, 79, ClasseTension.Normale)]
    [InlineData(119, 80, ClasseTension.Normale)]
    [InlineData(129, 84, ClasseTension.Normale)]
    [InlineData(130, 84, ClasseTension.NormaleHaute)]
    [InlineData(129, 85, ClasseTension.NormaleHaute)]
    [InlineData(139, 89, ClasseTension.NormaleHaute)]
    [InlineData(140, 89, ClasseTension.Grade1)]
    [InlineData(139, 90, ClasseTension.Grade1)]
    [InlineData(159, 99, ClasseTension.Grade1)]
    [InlineData(160, 99, ClasseTension.Grade2)]
    [InlineData(159, 100, ClasseTension.Grade2)]
    [InlineData(179, 109, ClasseTension.Grade2)]
    [InlineData(180, 109, ClasseTension.Grade3)]
    [InlineData(179, 110, ClasseTension.Grade3)]
    public void Classe_OnABound_IsTheHigherOfTheTwo(int systolique, int diastolique, ClasseTension classe) =>
        TensionArterielle.Creer(systolique, diastolique).Valeur.Classe.ShouldBe(classe);

    [Theory]
    [InlineData(140, 89, true)]
    [InlineData(140, 90, false)]
    [InlineData(139, 89, false)]
    public void SystoliqueIsolee_OnABound_IsTold(int systolique, int diastolique, bool isolee) =>
        TensionArterielle.Creer(systolique, diastolique).Valeur.EstSystoliqueIsolee.ShouldBe(isolee);

    [Theory]
    [InlineData("135/85", 135, 85)]
    [InlineData(" 135 / 85 ", 135, 85)]
    [InlineData("13,5/8,5", 135, 85)]
    [InlineData("13/8", 130, 80)]
    public void Lire_AsPeopleSayIt_IsInMillimetres(string texte, int systolique, int diastolique)
    {
        var tension = TensionArterielle.Lire(texte).Valeur;
        (tension.Systolique, tension.Diastolique).ShouldBe((systolique, diastolique));
    }

    [Theory]
    [InlineData("", "mesure.ta.forme")]
    [InlineData("135", "mesure.ta.forme")]
    [InlineData("abc/85", "mesure.ta.forme")]
    [InlineData("85/135", "mesure.ta.ordre")]
    [InlineData("120/120", "mesure.ta.ordre")]
    [InlineData("350/85", "mesure.tas.bornes")]
    [InlineData("135/19", "mesure.tad.bornes")]
    public void Lire_Wrong_IsRefused(string texte, string code) => TensionArterielle.Lire(texte).Refus.Code.ShouldBe(code);

    [Theory]
    [InlineData(170, 53.4, 18.5, ClasseImc.Maigreur)] // 18.478
    [InlineData(170, 53.5, 18.5, ClasseImc.Normale)] // 18.512
    [InlineData(170, 72.2, 25.0, ClasseImc.Normale)] // 24.983: shown 25, and not overweight
    [InlineData(200, 100, 25.0, ClasseImc.Surpoids)]
    [InlineData(200, 119.9, 30.0, ClasseImc.Surpoids)]
    [InlineData(200, 120, 30.0, ClasseImc.ObesiteClasse1)]
    [InlineData(200, 140, 35.0, ClasseImc.ObesiteClasse2)]
    [InlineData(200, 160, 40.0, ClasseImc.ObesiteClasse3)]
    public void Imc_OnABound_IsClassedByItsExactValue(decimal taille, decimal poids, decimal imc, ClasseImc classe)
    {
        var corpulence = Corpulence.Creer(taille, poids).Valeur;
        (corpulence.Imc, corpulence.Classe).ShouldBe((imc, classe));
    }

    [Theory]
    [InlineData(93.9, Sexe.Masculin, RisqueTourDeTaille.NonAugmente)]
    [InlineData(94, Sexe.Masculin, RisqueTourDeTaille.Augmente)]
    [InlineData(102, Sexe.Masculin, RisqueTourDeTaille.TresAugmente)]
    [InlineData(79.9, Sexe.Feminin, RisqueTourDeTaille.NonAugmente)]
    [InlineData(80, Sexe.Feminin, RisqueTourDeTaille.Augmente)]
    [InlineData(88, Sexe.Feminin, RisqueTourDeTaille.TresAugmente)]
    [InlineData(120, Sexe.Indetermine, null)]
    public void TourDeTaille_OnABound_DependsOnSex(decimal tour, Sexe sexe, RisqueTourDeTaille? risque) => Corpulence.Risque(tour, sexe).ShouldBe(risque);

    [Fact]
    public void Taille_InMetres_IsRefusedWithTheLikelyValue() => Grandeur.Taille.Lire("1,75").Refus.Phrase.ShouldContain("en centimètres : 175 ?");

    [Fact]
    public void Grandeurs_Each_HasOneCodeAndItsBoundsAreAccepted()
    {
        Grandeur.Toutes.Select(g => g.Code).ShouldBeUnique();
        foreach (var grandeur in Grandeur.Toutes)
        {
            var pas = grandeur.Decimales == 0 ? 1 : 0.01m;
            grandeur.Verifier(grandeur.Min).EstSucces.ShouldBeTrue(grandeur.Code);
            grandeur.Verifier(grandeur.Max).EstSucces.ShouldBeTrue(grandeur.Code);
            grandeur.Verifier(grandeur.Min - pas).EstRefus.ShouldBeTrue(grandeur.Code);
            grandeur.Verifier(grandeur.Max + pas).EstRefus.ShouldBeTrue(grandeur.Code);
        }
    }

    [Fact]
    public void MesureCodee_WithBounds_TellsWhereItStands()
    {
        MesureCodee.Creer("LN", "x", "Potassium", 3.4m, "mmol/L", null, 3.5m, 5).Valeur.EstHorsBornes.ShouldBe(true);
        MesureCodee.Creer("LN", "x", "Potassium", 3.5m, "mmol/L", null, 3.5m, 5).Valeur.EstHorsBornes.ShouldBe(false);
        MesureCodee.Creer("LN", "x", "Nitrites", null, null, "négatif").Valeur.EstHorsBornes.ShouldBeNull();
        MesureCodee.Creer("LN", "x", "Nitrites", null, null, " ").Refus.Code.ShouldBe("mesure.codee.vide");
        MesureCodee.Creer("LN", " ", "Nitrites", 1, null).Refus.Code.ShouldBe("mesure.codee.nom");
    }
}
