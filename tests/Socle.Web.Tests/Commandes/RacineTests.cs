using System.Globalization;
using Microsoft.Data.Sqlite;
using Socle.Web.Commandes;

namespace Socle.Web.Tests.Commandes;

/// <summary>The exit codes promised by docs/exploitation.md, from the arguments as typed.</summary>
public sealed class RacineTests : IDisposable
{
    private readonly string dossier = Directory.CreateTempSubdirectory("socle-test-").FullName;

    [Theory]
    [InlineData("demo", "--echelle", "mille"), InlineData("servir", "--nimporte"), InlineData("echeancier", "recalculer", "--date", "hier"), InlineData("droit", "comparer", "--du", "hier", "--au", "2026-04-10"), InlineData("nimporte")]
    [InlineData("nomenclature", "importer", "absent.csv"), InlineData("nomenclature", "importer", "absent.csv", "--edition", "2026"), InlineData("nomenclature", "importer", "absent.csv", "--edition", "2026", "--effet", "hier")]
    [InlineData("verifier", "--cle", "Bas:Moteur=Sqlite"), InlineData("verifier", "--cle", "Travaux:HeureDeNuit=minuit")]
    public async Task Executer_ArgumentsIllisibles_RendDeux(params string[] arguments) =>
        (await Racine.ExecuterAsync([.. arguments, "--donnees", dossier])).ShouldBe(Codes.Refuse);

    [Fact]
    public async Task Executer_DemandeDAide_RendZero() => (await Racine.ExecuterAsync(["reprendre", "--help"])).ShouldBe(Codes.Fait);

    [Theory]
    [InlineData("--help"), InlineData("demo", "--help"), InlineData("importer", "declaration", "--help"), InlineData("utilisateur", "creer", "--help"), InlineData("nomenclature", "importer", "--help")]
    public async Task Executer_DemandeDAide_ParleFrancais(params string[] arguments)
    {
        var (console, aide) = (Console.Out, new StringWriter());
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        Console.SetOut(TextWriter.Synchronized(aide));

        await Racine.ExecuterAsync(arguments);

        Console.SetOut(console);
        aide.ToString().ShouldContain("Utilisation");
        foreach (var anglais in (string[])["Show ", "command]", "default:", "REQUIRED", "Usage:", "Options:"])
        {
            aide.ToString().ShouldNotContain(anglais);
        }
    }

    [Theory]
    [InlineData("reprendre", ".", "--source", "Ancien"), InlineData("importer", "declaration", "x.csv"), InlineData("echeancier", "recalculer"), InlineData("droit", "comparer", "--du", "2026-04-09", "--au", "2026-04-10"), InlineData("utilisateur", "lister"), InlineData("nomenclature", "importer", "x.csv", "--nom", "pcs", "--edition", "2026")]
    public async Task Executer_SansBase_RefuseEtNEnCreePas(params string[] arguments)
    {
        await File.WriteAllTextAsync(Path.Combine(dossier, "x.csv"), "nom\nMarchand\n");
        string[] donnes = [.. arguments.Select(a => a is "." or "x.csv" ? Path.GetFullPath(a, dossier) : a), "--donnees", Path.Combine(dossier, "d")];

        (await Racine.ExecuterAsync(donnes)).ShouldBe(Codes.Refuse);

        Directory.Exists(Path.Combine(dossier, "d")).ShouldBeFalse();
    }

    [Fact]
    public async Task Executer_BaseAbimee_RendTrois()
    {
        await File.WriteAllTextAsync(Path.Combine(dossier, "socle.db"), new string('x', 4096));

        (await Racine.ExecuterAsync(["echeancier", "recalculer", "--donnees", dossier])).ShouldBe(Codes.Panne);
    }

    [Fact]
    public async Task Executer_ArretDemande_RendTroisSansPile() =>
        (await Racine.ExecuterAsync(["migrer", "--donnees", dossier], new(canceled: true))).ShouldBe(Codes.Panne);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(dossier, recursive: true);
    }
}
