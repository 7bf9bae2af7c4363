using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Socle.Technique.Base;
using Socle.Tests.Outils;
using Socle.Web.Configuration;

namespace Socle.Web.Tests.Api;

public sealed class ApiDroitTests(ApiDroitTests.SocleEcoute socle) : IClassFixture<ApiDroitTests.SocleEcoute>
{
    private const string Cas = """{"cas":"un","question":"suivi","date":"2026-01-20","entree":{"travailleur":{"naissance":"1990-05-04"},"poste":{"debut":"2026-01-15","contrat":"CDI"}}}""";

    [Theory]
    [InlineData("application/json"), InlineData("application/json; charset=utf-8"), InlineData("Application/JSON"), InlineData("application/cas+json")]
    public async Task Demander_UnCas_RepondSansCompteNiTrace(string type)
    {
        using var reponse = await DemanderAsync(Cas, type);

        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        reponse.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        reponse.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var corps = (await LireAsync(reponse)).RootElement;
        corps.GetProperty("categorie").GetString().ShouldBe("SI");
        corps.GetProperty("exigences")[0].GetProperty("auPlusTard").GetString().ShouldBe("2026-04-15");
    }

    [Fact]
    public async Task Demander_UnTableau_RepondDansLOrdre()
    {
        using var reponse = await DemanderAsync($"[{Cas},{Cas.Replace("\"un\"", "\"deux\"", StringComparison.Ordinal)}]");

        (await LireAsync(reponse)).RootElement.EnumerateArray().Select(r => r.GetProperty("cas").GetString()).ShouldBe(["un", "deux"]);
    }

    [Theory]
    [InlineData("", "", "bien formé")]
    [InlineData("{", "", "bien formé")]
    [InlineData("12", "", "un objet")]
    [InlineData("{\"question\":\"suivi\",\"date\":\"2026-01-20\"}", "entree", "un objet")]
    [InlineData("{\"question\":\"suite\",\"date\":\"2026-01-20\",\"entree\":{}}", "question", "suivi")]
    [InlineData("{\"question\":\"inaptitude\",\"date\":\"2026-02-30\",\"entree\":{\"premierExamen\":\"2026-01-02\"}}", "date", "date")]
    [InlineData("{\"question\":\"inaptitude\",\"date\":\"2026-02-20\",\"entree\":{\"premierExamen\":\"2026-01-02\",\"x\":1}}", "entree.x", "aucun champ de ce nom")]
    [InlineData("{\"question\":\"contestation\",\"date\":\"2026-02-20\",\"entree\":{\"notifieLe\":\"2026-01-02\",\"zone\":\"LUNE\"}}", "entree.zone", "METROPOLE")]
    [InlineData("[{\"question\":\"cotisation\",\"date\":\"2026-02-20\",\"entree\":{\"annee\":2026}}]", "[0].entree.montant", "nombre")]
    public async Task Demander_CasFautif_DitOuEtCeQuiEstAttendu(string corps, string champ, string attendu)
    {
        using var reponse = await DemanderAsync(corps);

        var probleme = await ProblemeAsync(reponse, HttpStatusCode.BadRequest, "urn:socle:droit.cas-fautif");
        var faute = probleme.GetProperty("fautes").EnumerateArray().First(f => f.GetProperty("champ").GetString() == champ);
        faute.GetProperty("attendu").GetString()!.ShouldContain(attendu);
        faute.TryGetProperty("lu", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Demander_PlusieursFautes_LesDitToutes()
    {
        using var reponse = await DemanderAsync("""[{"question":"inaptitude","date":"x","entree":{"premierExamen":1}},{"question":"duerp","date":"2026-01-01","entree":{"effectif":-1}}]""");

        var probleme = await ProblemeAsync(reponse, HttpStatusCode.BadRequest, "urn:socle:droit.cas-fautif");
        probleme.GetProperty("fautes").EnumerateArray().Select(f => f.GetProperty("champ").GetString())
            .ShouldBe(["[0].date", "[0].entree.premierExamen", "[1].entree.effectif"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("text/plain"), InlineData("application/x-www-form-urlencoded"), InlineData("application/jsonp"), InlineData(null)]
    public async Task Demander_PasDuJson_EstRefuse(string? type)
    {
        using var reponse = await DemanderAsync(Cas, type);

        await ProblemeAsync(reponse, HttpStatusCode.UnsupportedMediaType, "urn:socle:droit.pas-du-json");
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Demander_TropGrand_EstRefuseQueLaTailleSoitDiteOuNon(bool annonce)
    {
        var octets = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat(Cas, 500)) + "]");
        octets.Length.ShouldBeGreaterThan(socle.Options.Droit.TailleMaximale);
        using HttpContent contenu = annonce ? new ByteArrayContent(octets) : new SansTaille(octets);
        contenu.Headers.ContentType = new("application/json");

        using var visiteur = socle.Visiteur();
        using var reponse = await visiteur.DemanderAsync(HttpMethod.Post, "/api/droit", contenu);

        (await ProblemeAsync(reponse, HttpStatusCode.RequestEntityTooLarge, "urn:socle:droit.trop-grand")).GetProperty("detail").GetString()!.ShouldContain("64 Kio");
    }

    [Fact]
    public async Task Demander_AvecUnBilletPerime_RepondTousPareils()
    {
        using var visiteur = socle.Visiteur();
        visiteur.PoserCookie("socle", "perime");

        using var reponse = await visiteur.DemanderAsync(HttpMethod.Post, "/api/droit", Json(Cas, "application/json"));

        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        reponse.Headers.Contains("Set-Cookie").ShouldBeFalse("the session is not read");
    }

    [Theory]
    [InlineData("GET"), InlineData("PUT"), InlineData("DELETE")]
    public async Task Demander_ParUneAutreMethode_ApprendLaBonne(string methode)
    {
        using var visiteur = socle.Visiteur();

        using var reponse = await visiteur.DemanderAsync(new HttpMethod(methode), "/api/droit");

        reponse.Content.Headers.Allow.ShouldBe(["POST"]);
        (await ProblemeAsync(reponse, HttpStatusCode.MethodNotAllowed, "urn:socle:droit.autre-methode")).GetProperty("detail").GetString()!
            .ShouldContain("/api/droit/openapi.json");
    }

    [Fact]
    public async Task Demander_JusteOuFaux_NeLaisseRienAuJournal()
    {
        const string Secret = "Zorglub";
        using var juste = await DemanderAsync(Cas.Replace("\"un\"", $"\"{Secret}\"", StringComparison.Ordinal));
        using var faux = await DemanderAsync(Cas.Replace("CDI", Secret, StringComparison.Ordinal));

        (juste.StatusCode, faux.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.BadRequest));
        (await faux.Content.ReadAsStringAsync()).ShouldContain(Secret);
        socle.Journal.ShouldNotBeEmpty("the ear hears");
        socle.Journal.ShouldAllBe(l => !l.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demander_TropSouvent_AttendUneMinute()
    {
        await using var limite = new SocleLimite();
        await limite.InitializeAsync();
        using var visiteur = limite.Visiteur();
        var statuts = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var admise = await visiteur.DemanderAsync(HttpMethod.Post, "/api/droit", Json(Cas, "application/json"));
            statuts.Add(admise.StatusCode);
        }

        using var reponse = await visiteur.DemanderAsync(HttpMethod.Post, "/api/droit", Json(Cas, "application/json"));

        statuts.ShouldAllBe(s => s == HttpStatusCode.OK);
        reponse.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        await ProblemeAsync(reponse, HttpStatusCode.TooManyRequests, "urn:socle:droit.trop-de-demandes");
        (await visiteur.AllerAsync("/suivi")).Statut.ShouldBe(HttpStatusCode.OK, "the page has no part in it");
    }

    private async Task<HttpResponseMessage> DemanderAsync(string corps, string? type = "application/json")
    {
        using var visiteur = socle.Visiteur();
        return await visiteur.DemanderAsync(HttpMethod.Post, "/api/droit", Json(corps, type));
    }

    private static ByteArrayContent Json(string corps, string? type)
    {
        var contenu = new ByteArrayContent(Encoding.UTF8.GetBytes(corps));
        if (type is not null)
        {
            contenu.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        return contenu;
    }

    private static async Task<JsonDocument> LireAsync(HttpResponseMessage reponse) => JsonDocument.Parse(await reponse.Content.ReadAsStringAsync());

    private static async Task<JsonElement> ProblemeAsync(HttpResponseMessage reponse, HttpStatusCode statut, string type)
    {
        reponse.StatusCode.ShouldBe(statut);
        reponse.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var probleme = (await LireAsync(reponse)).RootElement;
        probleme.GetProperty("type").GetString().ShouldBe(type);
        probleme.GetProperty("status").GetInt32().ShouldBe((int)statut);
        probleme.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        return probleme;
    }

    /// <summary>Sent in pieces: nobody knows its length beforehand.</summary>
    private sealed class SansTaille(byte[] octets) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) => await stream.WriteAsync(octets);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>A program whose journal is listened to, down to the least word.</summary>
    public sealed class SocleEcoute() : SocleDeTest(Moteur.Sqlite)
    {
        private readonly ConcurrentQueue<string> journal = new();

        internal IReadOnlyCollection<string> Journal => journal;

        protected override void Regler(OptionsSocle options) => (options.Droit.TailleMaximale, options.Droit.RequetesParMinute) = (64 * 1024, 10_000);

        protected override void Ajouter(IServiceCollection services) =>
            services.AddLogging(j => j.SetMinimumLevel(LogLevel.Trace)).AddSingleton<ILoggerProvider>(_ => new Oreille(journal));
    }

    private sealed class SocleLimite() : SocleDeTest(Moteur.Sqlite), IAsyncDisposable
    {
        protected override void Regler(OptionsSocle options) => options.Droit.RequetesParMinute = 3;

        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }

    private sealed class Oreille(ConcurrentQueue<string> lignes) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lignes.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
