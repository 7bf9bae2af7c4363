using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>docs/droit.md is written from the rules, and cannot drift from them.</summary>
public sealed class DocumentDuDroitTests
{
    private static readonly string s_document = DocumentDuDroit.Rediger();

    [Fact]
    public void Document_DansLeDepot_EstCeluiDesRegles()
    {
        var chemin = Dossiers.Depot("docs", "droit.md");
        var lu = File.Exists(chemin) ? File.ReadAllText(chemin) : "";
        (lu == s_document).ShouldBeTrue("docs/droit.md n’est plus celui des règles : le refaire par « ./socle droit --document > docs/droit.md » et relire la différence.");
    }

    [Fact]
    public void Document_ChaqueRegle_YEstAvecSesPhrases()
    {
        foreach (var regle in LeDroit.Regles)
        {
            s_document.ShouldContain($"`{regle.Code}`");
            s_document.ShouldContain(regle.EnClair.Employeur);
            s_document.ShouldContain(regle.EnClair.Travailleur);
        }
    }

    [Fact]
    public void Document_CellulesDesTables_NEnDebordentPas() =>
        s_document.Split('\n').Where(l => l.StartsWith("| 0", StringComparison.Ordinal) || l.StartsWith("| 1", StringComparison.Ordinal))
            .Select(l => l.Count(c => c == '|')).Distinct().Order().ShouldBe([5, 6]);

    [Fact]
    public void Calendrier_DepuisLEtatConnu_AnnonceCeQuiVient() =>
        CalendrierDuDroit.Entre(LeDroit.EtatConnuAu, new(2027, 12, 31)).Select(c => (c.Le, c.Version.Regle.Code, c.Fin)).ShouldBe(
        [
            (new(2027, 1, 1), "CoutMoyenNational", true),
            (new(2027, 1, 1), "Naf2025", false),
            (new(2027, 5, 1), "NiveauDeuxEn2027", false),
        ]);

    /// <summary>Section 0.3 of the reference, day by day.</summary>
    [Theory]
    [InlineData(2025, 1, 1, "CoutMoyenNational")]
    [InlineData(2025, 1, 1, "ContributionParticuliers")]
    [InlineData(2025, 7, 1, "ModeleAvisAptitude")]
    [InlineData(2025, 10, 1, "AttestationConduite")]
    [InlineData(2025, 10, 1, "Conduite")]
    [InlineData(2025, 10, 26, "MesuresIndividuelles")]
    [InlineData(2025, 12, 29, "TableauxIncendie")]
    [InlineData(2026, 1, 1, "CoutMoyenNational")]
    [InlineData(2026, 1, 1, "AgrementRayonnements")]
    [InlineData(2026, 2, 17, "ArticleInfirmiersSupprime")]
    [InlineData(2026, 4, 10, "Plomb")]
    [InlineData(2026, 4, 30, "ContenuDuDossier")]
    [InlineData(2026, 6, 15, "DispenseReprise")]
    [InlineData(2026, 6, 15, "RecommandationsPrereprise")]
    [InlineData(2026, 7, 29, "MiCarriere")]
    [InlineData(2026, 7, 29, "ActionsDInformation")]
    [InlineData(2027, 1, 1, "Naf2025")]
    public void Calendrier_ChangementDeLaReference_YEst(int annee, int mois, int jour, string code) =>
        CalendrierDuDroit.Changements.ShouldContain(c => c.Le == new DateOnly(annee, mois, jour) && c.Version.Regle.Code == code);
}
