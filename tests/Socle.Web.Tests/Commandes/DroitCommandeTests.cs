using System.Text;
using System.Text.Json;
using Socle.Droit;
using Socle.Web.Commandes;
using Codes = Socle.Web.Commandes.Codes;

namespace Socle.Web.Tests.Commandes;

public sealed class DroitCommandeTests : IDisposable
{
    private const string Cas = """{"cas":"un","question":"inaptitude","date":"2026-07-01","entree":{"premierExamen":"2026-06-01","secondNecessaire":true}}""";
    private const string Faux = """{"cas":"deux","question":"inaptitude","date":"hier","entree":{"premierExamen":12}}""";

    private readonly string dossier = Directory.CreateTempSubdirectory("socle-test-").FullName;

    [Fact]
    public async Task Repondre_UnCas_EcritSaReponse()
    {
        var (code, sortie, erreurs) = await RepondreAsync(Cas);

        (code, erreurs).ShouldBe((Codes.Fait, ""));
        var reponse = JsonDocument.Parse(sortie).RootElement;
        reponse.GetProperty("cas").GetString().ShouldBe("un");
        reponse.GetProperty("secondAuPlusTard").GetString().ShouldBe("2026-06-16");
    }

    [Fact]
    public async Task Repondre_TableauPlusLongQuUnTampon_RepondDansLOrdre()
    {
        const int Nombre = 20_000;
        var cas = string.Join(',', Enumerable.Range(0, Nombre).Select(i => Cas.Replace("\"un\"", $"\"{i}\"", StringComparison.Ordinal)));
        cas.Length.ShouldBeGreaterThan(1 << 21, "several pieces of entry");

        var (code, sortie, _) = await RepondreAsync($"[{cas}]");

        code.ShouldBe(Codes.Fait);
        JsonDocument.Parse(sortie).RootElement.EnumerateArray().Select(r => r.GetProperty("cas").GetString())
            .ShouldBe(Enumerable.Range(0, Nombre).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Repondre_UnCasFauxParmiDautres_DitToutesSesFautesEtNeRepondRien()
    {
        var (code, sortie, erreurs) = await RepondreAsync($"[{Cas},{Faux}]");

        (code, sortie).ShouldBe((Codes.Refuse, ""));
        erreurs.ShouldContain("2 champs fautifs");
        erreurs.ShouldContain("[1].date : lu \"hier\" ; attendu : ");
        erreurs.ShouldContain("[1].entree.premierExamen : lu 12 ; attendu : ");
    }

    [Theory]
    [InlineData(""), InlineData("{"), InlineData("bonjour"), InlineData("[1]"), InlineData("{}")]
    public async Task Repondre_PasUnCas_EstRefuse(string entree)
    {
        var (code, sortie, erreurs) = await RepondreAsync(entree);

        (code, sortie).ShouldBe((Codes.Refuse, ""));
        erreurs.ShouldStartWith("Entrée refusée");
    }

    [Fact]
    public async Task Executer_FichierJuste_RendZero()
    {
        var fichier = Path.Combine(dossier, "cas.json");
        await File.WriteAllTextAsync(fichier, Cas);

        (await Racine.ExecuterAsync(["droit", fichier])).ShouldBe(Codes.Fait);
    }

    [Theory]
    [InlineData("droit"), InlineData("droit", "absent.json"), InlineData("droit", "--nimporte")]
    public async Task Executer_SansCas_RendDeux(params string[] arguments) => (await Racine.ExecuterAsync(arguments)).ShouldBe(Codes.Refuse);

    [Fact]
    public async Task Executer_DemandeDAide_RendZero() => (await Racine.ExecuterAsync(["droit", "--help"])).ShouldBe(Codes.Fait);

    [Fact]
    public async Task Executer_Document_EcritLeDroitApplique()
    {
        var fichier = Path.Combine(dossier, "docs", "droit.md");

        (await Racine.ExecuterAsync(["droit", "--document", fichier])).ShouldBe(Codes.Fait);

        (await File.ReadAllTextAsync(fichier)).ShouldBe(DocumentDuDroit.Rediger());
    }

    public void Dispose() => Directory.Delete(dossier, recursive: true);

    private static async Task<(int Code, string Sortie, string Erreurs)> RepondreAsync(string texte)
    {
        using var entree = new MemoryStream(Encoding.UTF8.GetBytes(texte));
        using var sortie = new MemoryStream();
        await using var erreurs = new StringWriter();
        var code = await new RepondreAuDroit(entree, sortie, erreurs).ExecuterAsync(CancellationToken.None);
        return (code, Encoding.UTF8.GetString(sortie.ToArray()), erreurs.ToString());
    }
}
