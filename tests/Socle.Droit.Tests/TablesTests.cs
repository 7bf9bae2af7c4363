using Socle.Droit.Tests.Aide;

namespace Socle.Droit.Tests;

/// <summary>The tables of <c>Tables/</c>, written to be read and mended by a doctor or a lawyer.</summary>
public sealed class TablesTests
{
    public static TheoryData<string> Lignes => [.. Tables.Toutes.Select(l => l.Cle)];

    [Theory]
    [MemberData(nameof(Lignes))]
    public void Repondre_LigneDeTable_DonneLAttendu(string cle)
    {
        var ligne = Tables.Trouver(cle);
        var situation = ligne.Situation;
        Attendu.Verifier(ligne.Attendu, situation, MoteurSuivi.Repondre(situation, ligne.Jour));
    }

    [Fact]
    public void Lire_LesTables_NEnPerdAucune()
    {
        Tables.Toutes.Count.ShouldBeGreaterThan(100);
        Tables.Toutes.Select(l => l.Fichier).Distinct().Count().ShouldBe(
            Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Tables"), "*.md").Length);
    }
}
