using System.Reflection;
using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>The declarations themselves.</summary>
public sealed class ReglesTests
{
    public static TheoryData<string> Codes => [.. LeDroit.Regles.Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Versions_Regle_SeSuiventSansTrouNiRecouvrement(string code)
    {
        var versions = Trouver(code).Versions;
        versions.ShouldNotBeEmpty();
        versions[0].Du.ShouldBeGreaterThanOrEqualTo(LeDroit.PremierJour);
        for (var i = 1; i < versions.Count; i++)
        {
            versions[i - 1].AvantLe.ShouldBe(versions[i].Du);
        }

        versions.ShouldAllBe(v => v.AvantLe == null || v.AvantLe > v.Du);
        versions.ShouldAllBe(v => v.Regle.Code == code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Declaration_Regle_EstCompleteEtLisible(string code)
    {
        var regle = Trouver(code);
        regle.Article.ShouldNotBeNullOrWhiteSpace();
        regle.Titre.Length.ShouldBeInRange(4, 170);
        regle.Titre.ShouldNotContain("'", Case.Sensitive);
        regle.Versions.ShouldAllBe(v => v.Legiarti == null || v.Legiarti.StartsWith("LEGIARTI", StringComparison.Ordinal) && v.Legiarti.Length == 20);
        Enum.IsDefined(regle.Gouverne).ShouldBeTrue();
    }

    [Fact]
    public void Registre_ToutesLesReglesDeclarees_YSontUneFois()
    {
        var declarees = typeof(LeDroit).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => typeof(Regle).IsAssignableFrom(f.FieldType))
            .Select(f => (Regle)f.GetValue(null)!)
            .ToList();
        declarees.Count.ShouldBeGreaterThan(40);
        LeDroit.Regles.Select(r => r.Code).ShouldBeUnique();
        LeDroit.Regles.ShouldBe(declarees, ignoreOrder: true);
    }

    /// <summary>A version no table and no vector reaches is a version nobody has checked.</summary>
    [Fact]
    public void Repondre_TablesEtVecteurs_AtteignentChaqueVersion()
    {
        var atteintes = new HashSet<VersionRegle>();
        foreach (var (situation, date) in Tables.Toutes.Select(l => (l.Situation, l.Jour))
            .Concat(Vecteurs.Suivi.Select(v => ContratSuivi.Lire(v)).Select(c => (c.Situation!, c.Date))))
        {
            var reponse = MoteurSuivi.Repondre(situation, date);
            atteintes.UnionWith(reponse.Exigences.SelectMany(e => e.Sources.Versions()));
            atteintes.UnionWith(reponse.Motifs.Select(m => m.Source));
            atteintes.UnionWith(reponse.Droits.SelectMany(d => d.Sources.Versions()));
            atteintes.UnionWith(reponse.Alertes.Select(a => a.Source).OfType<VersionRegle>());
        }

        LeDroit.Regles.SelectMany(r => r.Versions).Where(v => !atteintes.Contains(v))
            .Select(v => $"{v.Regle} du {v.Du:O}").ShouldBeEmpty();
    }

    private static Regle Trouver(string code) => LeDroit.Regles.Single(r => r.Code == code);
}
