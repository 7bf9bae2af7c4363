using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Mutualisations;

namespace Socle.Suivi.Tests.Mutualisations;

public sealed class SuiviMutualiseTests
{
    private static readonly DateOnly Jour = new(2026, 3, 2);
    private static readonly Id<Entreprise> A = new(1);
    private static readonly Id<Entreprise> B = new(2);
    private static readonly ContratTenu Ancien = new(A, "Delorme", "001", new(2019, 1, 7), null, "563b", Categorie.Si, 50, false);
    private static readonly ContratTenu Recent = new(B, "Petit", "002", new(2022, 5, 2), null, "563c", Categorie.Si, 80, false);

    [Fact]
    public void De_DeuxEmployeursPourUnEmploiVoisin_LePlusAncienEstPrincipal()
    {
        var suivi = SuiviMutualise.De([Recent, Ancien], Jour).ShouldNotBeNull();

        (suivi.Reponse.Mutualise, suivi.Principal, suivi.SansPcs.Count).ShouldBe((true, A, 0));
        suivi.Reponse.Explication.ShouldContain("Delorme");
    }

    [Fact]
    public void De_CommencesLeMemeJour_LePlusDHeuresDesigneLePrincipal() =>
        SuiviMutualise.De([Ancien with { Debut = Recent.Debut }, Recent], Jour)!.Principal.ShouldBe(B);

    [Fact]
    public void De_CommencesLeMemeJourSansQuotite_VautUnTempsPlein() =>
        SuiviMutualise.De([Ancien with { Debut = Recent.Debut, Quotite = null }, Recent], Jour)!.Principal.ShouldBe(A);

    [Fact]
    public void De_AutreEmploiAutreSuiviOuParticulier_NEstPasMutualise()
    {
        foreach (var autre in new[] { Recent with { Pcs = "542a" }, Recent with { Categorie = Categorie.Sir }, Recent with { APart = true } })
        {
            var suivi = SuiviMutualise.De([Ancien, autre], Jour).ShouldNotBeNull();
            (suivi.Reponse.Mutualise, suivi.Principal).ShouldBe((false, null));
        }
    }

    [Fact]
    public void De_SansCodePcs_DitLequelEtNeMutualisePas()
    {
        var suivi = SuiviMutualise.De([Ancien, Recent with { Pcs = null }], Jour).ShouldNotBeNull();

        suivi.Reponse.Mutualise.ShouldBeFalse();
        suivi.SansPcs.ShouldBe(["Petit"]);
    }

    [Fact]
    public void De_DeuxEmployeursDuMemeNom_SontBienDeux()
    {
        var suivi = SuiviMutualise.De([Ancien, Recent with { Nom = "Delorme" }], Jour).ShouldNotBeNull();

        (suivi.Reponse.Mutualise, suivi.Principal).ShouldBe((true, A));
        suivi.Reponse.Principal.ShouldBe("Delorme (adhérent 001)");
    }

    [Fact]
    public void De_UnSeulEmployeurCeJour_NeDitRien()
    {
        SuiviMutualise.De([Ancien, Recent with { Entreprise = A }], Jour).ShouldBeNull();
        SuiviMutualise.De([Ancien, Recent with { Fin = Jour.AddDays(-1) }], Jour).ShouldBeNull();
        SuiviMutualise.De([Ancien, Recent with { Debut = Jour.AddDays(1) }], Jour).ShouldBeNull();
    }
}
