using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Tests.Outils;
using Socle.Web.Configuration;
using Socle.Web.Securite;

namespace Socle.Web.Tests.Securite;

public sealed class GardesTests(SocleSqlite socle) : IClassFixture<SocleSqlite>
{
    [Theory]
    [InlineData("/connexion", HttpStatusCode.OK), InlineData("/compte", HttpStatusCode.OK), InlineData("/nulle-part", HttpStatusCode.NotFound)]
    [InlineData("/audit", HttpStatusCode.Forbidden), InlineData("/socle.css", HttpStatusCode.OK)]
    public async Task Reponse_QuelleQuElleSoit_PorteSesEntetes(string chemin, HttpStatusCode statut)
    {
        using var navigateur = await socle.EnTantQueAsync(Role.Assistant);
        if (chemin == "/connexion")
        {
            navigateur.OterCookie("socle");
        }

        using var reponse = await navigateur.DemanderAsync(HttpMethod.Get, chemin);

        reponse.StatusCode.ShouldBe(statut);
        var csp = reponse.Headers.GetValues("Content-Security-Policy").Single();
        csp.ShouldContain("default-src 'none'");
        csp.ShouldContain("frame-ancestors 'none'");
        csp.ShouldNotContain("unsafe");
        reponse.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        reponse.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("/connexion"), InlineData("/compte"), InlineData("/compte/sessions"), InlineData("/compte/cles"), InlineData("/compte/codes"), InlineData("/compte/mot-de-passe")]
    [InlineData("/administration/comptes"), InlineData("/administration/comptes/nouveau"), InlineData("/administration/roles"), InlineData("/audit")]
    public async Task Page_NaRienEnLigne(string chemin)
    {
        using var navigateur = await socle.EnTantQueAsync(Role.Administration);
        if (chemin == "/connexion")
        {
            navigateur.OterCookie("socle");
        }

        var page = await navigateur.AllerAsync(chemin);

        page.Statut.ShouldBe(HttpStatusCode.OK);
        page.Adresse.ShouldBe(chemin);
        page.Document.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
        page.Document.All.SelectMany(e => e.Attributes).ShouldNotContain(a => a.Name.StartsWith("on", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("form[method=post]").ShouldAllBe(f => f.QuerySelector("input[name=__RequestVerificationToken]") != null);
    }

    [Theory]
    [InlineData("/deconnexion"), InlineData("/compte/sessions?handler=Autres"), InlineData("/administration/comptes/nouveau"), InlineData("/preferences/theme")]
    public async Task Poster_SansJeton_EstRefuse(string chemin)
    {
        using var navigateur = await socle.EnTantQueAsync(Role.Administration);

        using var reponse = await navigateur.DemanderAsync(HttpMethod.Post, chemin, new FormUrlEncodedContent([new("theme", "dark")]));

        reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Poster_JetonDUnAutre_EstRefuse()
    {
        using var anne = await socle.EnTantQueAsync(Role.Administration);
        using var luc = await socle.EnTantQueAsync(Role.Assistant);
        var jeton = (await luc.AllerAsync("/compte")).Jeton;

        using var reponse = await anne.DemanderAsync(HttpMethod.Post, "/deconnexion", new FormUrlEncodedContent([new("__RequestVerificationToken", jeton)]));

        reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Demarrer_PointSansPermission_EstRefuse()
    {
        await using var baseDeTest = await BaseDeTest.MigreeAsync(Moteur.Sqlite, Composition.Modules, Composition.AutresBases);
        await using var application = Hote.Construire(
            new OptionsSocle { Donnees = baseDeTest.Dossier, Base = baseDeTest.Options }, c => c.WebHost.UseTestServer());
        application.MapGet("/plante", () => "oubli").WithDisplayName("GET /plante");

        var defaut = Should.Throw<InvalidOperationException>(application.VerifierPermissions);

        defaut.Message.ShouldContain("GET /plante");
        defaut.Message.ShouldContain("[Exige(Permission.…)]");
    }

    [Fact]
    public async Task Essais_TropNombreuxDUneAdresse_AttendentUneMinute()
    {
        await using var limite = new SocleLimite();
        await limite.InitializeAsync();
        using var visiteur = limite.Visiteur();
        var porte = await visiteur.AllerAsync("/connexion");

        var statuts = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var reponse = await porte.EnvoyerSansSuivreAsync("form#connexion", new Dictionary<string, string> { ["Identifiant"] = "x", ["MotDePasse"] = "y" });
            statuts.Add(reponse.StatusCode);
        }

        statuts.ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        (await visiteur.AllerAsync("/connexion")).Statut.ShouldBe(HttpStatusCode.OK, "reading the page is free");
    }

    [Theory]
    [InlineData("/", true), InlineData("/echeancier?tri=nom", true), InlineData("", false), InlineData(null, false), InlineData("//x", false)]
    [InlineData("/\\x", false), InlineData("http://x", false), InlineData("/a\nb", false), InlineData("x", false)]
    public void EstLocal_Adresses_NeSortPasDIci(string? retour, bool local) => Retours.EstLocal(retour).ShouldBe(local);

    [Theory]
    [InlineData("192.0.2.17", "192.0.2.x"), InlineData("2001:db8:1:2::3", "2001:db8:1::x"), InlineData("::ffff:192.0.2.17", "192.0.2.x"), InlineData("127.0.0.1", "cet ordinateur")]
    public void Reseau_Adresse_PerdSaFin(string adresse, string reseau) => Provenances.Reseau(IPAddress.Parse(adresse)).ShouldBe(reseau);

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1", "Safari, iPhone")]
    [InlineData("curl/8", "appareil inconnu")]
    public void Appareil_Agent_SeReconnait(string agent, string appareil) => Provenances.Appareil(agent).ShouldBe(appareil);

    private sealed class SocleLimite() : SocleDeTest(Moteur.Sqlite), IAsyncDisposable
    {
        protected override void Ajouter(IServiceCollection services) => services.AddSingleton(new OptionsLimites { EssaisParMinute = 3 });

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
