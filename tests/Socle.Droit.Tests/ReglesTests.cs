using System.Reflection;
using System.Text.Json;
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

    /// <summary>A version that no answer and no row of <c>Regles/declarees.md</c> reaches is a version nobody has checked.</summary>
    [Fact]
    public void Versions_TablesVecteursEtRegistre_LesAtteignentToutes()
    {
        var atteintes = ParLeSuivi().Concat(ParLesQuestions()).ToHashSet();
        var declarees = Declarees.Lignes.Select(l => l.Cle).ToHashSet();
        LeDroit.Regles.SelectMany(r => r.Versions).Where(v => !atteintes.Contains(v) && !declarees.Contains(Declarees.CleDe(v)))
            .Select(Declarees.LigneDe).ShouldBeEmpty();
    }

    public static TheoryData<string> LignesDeclarees => [.. Declarees.Lignes.Select(l => l.Cle)];

    [Theory]
    [MemberData(nameof(LignesDeclarees))]
    public void Version_LigneDuRegistre_EstCelleQuiEstEncodee(string cle)
    {
        var version = LeDroit.Regles.SelectMany(r => r.Versions).SingleOrDefault(v => Declarees.CleDe(v) == cle);
        version.ShouldNotBeNull();
        Declarees.LigneDe(version).ShouldBe(Declarees.Lignes.Single(l => l.Cle == cle).Texte);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Phrases_Regle_ParlentClairAChacun(string code)
    {
        var clair = Trouver(code).EnClair;
        foreach (var phrase in new[] { clair.Effet, clair.Employeur, clair.Travailleur })
        {
            phrase.ShouldEndWith(".");
            phrase.Length.ShouldBeInRange(12, 230);
            phrase.ShouldNotContain("'", Case.Sensitive);
            phrase.ShouldNotContain(" :", Case.Sensitive);
            char.IsUpper(phrase[0]).ShouldBeTrue(phrase);
        }

        foreach (var jargon in new[] { "SIR", "VIP", "EMA", "SPST", "DUERP", "PAPRIPACT", "DMST", "CSE", "IPRP", "CMT", "MPC", "L. 4", "R. 4", "D. 4" })
        {
            (clair.Employeur + clair.Travailleur).ShouldNotContain(jargon, Case.Sensitive);
        }
    }

    private static IEnumerable<VersionRegle> ParLeSuivi()
    {
        foreach (var (situation, date) in Tables.Toutes.Select(l => (l.Situation, l.Jour))
            .Concat(Vecteurs.Suivi.Select(v => ContratSuivi.Lire(v)).Select(c => (c.Situation!, c.Date))))
        {
            var reponse = MoteurSuivi.Repondre(situation, date);
            foreach (var version in reponse.Exigences.SelectMany(e => e.Sources.Versions())
                .Concat(reponse.Motifs.Select(m => m.Source))
                .Concat(reponse.Droits.SelectMany(d => d.Sources.Versions()))
                .Concat(reponse.Alertes.Select(a => a.Source).OfType<VersionRegle>()))
            {
                yield return version;
            }
        }
    }

    private static IEnumerable<VersionRegle> ParLesQuestions()
    {
        foreach (var ligne in Questions.Toutes)
        {
            using var entree = JsonDocument.Parse(Questions.Entree(ligne.Faits).ToJsonString());
            var question = (QuestionSourcee)ContratDroit.ToutesLesQuestions.Single(q => q.Nom == ligne.Question);
            var reponse = question.Repondre(question.Lire(entree.RootElement, "", [])!, Faits.Date(ligne.Date));
            foreach (var version in reponse.Regles.Where(_ => !reponse.HorsCouverture).Concat(reponse.Alertes.Select(a => a.Source).OfType<VersionRegle>()))
            {
                yield return version;
            }
        }
    }

    private static Regle Trouver(string code) => LeDroit.Regles.Single(r => r.Code == code);
}
