using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Securite;

/// <summary>The portals on a telephone: what may be installed says nothing of anyone, and what signs out leaves nothing behind.</summary>
public sealed class InstallationTests(SocleSqlite socle) : IClassFixture<SocleSqlite>
{
    [Theory, InlineData("salarie"), InlineData("entreprise")]
    public async Task Manifeste_SansSession_DitLePortailEtSesIcones(string portail)
    {
        using var visiteur = socle.Visiteur();

        using var reponse = await visiteur.DemanderAsync(HttpMethod.Get, $"/{portail}.webmanifest");

        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        reponse.Content.Headers.ContentType!.MediaType.ShouldBe("application/manifest+json");
        using var manifeste = JsonDocument.Parse(await reponse.Content.ReadAsStringAsync());
        manifeste.RootElement.GetProperty("start_url").GetString().ShouldBe($"/{portail}");
        foreach (var icone in manifeste.RootElement.GetProperty("icons").EnumerateArray().Where(i => i.GetProperty("type").GetString() == "image/png"))
        {
            using var image = await visiteur.DemanderAsync(HttpMethod.Get, icone.GetProperty("src").GetString()!);
            var octets = await image.Content.ReadAsByteArrayAsync();
            var cote = BinaryPrimitives.ReadInt32BigEndian(octets.AsSpan(16));
            $"{cote}x{cote}".ShouldBe(icone.GetProperty("sizes").GetString());
        }
    }

    [Theory, InlineData(Role.Travailleur, "/salarie"), InlineData(Role.EmployeurAdministrateur, "/entreprise"), InlineData(Role.Medecin, null)]
    public async Task Compte_ProposeDeGarder_AuxPortailsSeulement(Role role, string? portail)
    {
        using var navigateur = await socle.EnTantQueAsync(role);

        var page = await navigateur.AllerAsync("/compte");

        page.Document.QuerySelector("link[rel=manifest]")?.GetAttribute("href").ShouldBe(portail is null ? null : $"{portail}.webmanifest");
        page.Document.QuerySelector("meta[name=socle-portail]")?.GetAttribute("content").ShouldBe(portail);
        (page.Document.QuerySelector("[data-hors-ligne]") is not null).ShouldBe(portail is not null);
        page.Document.QuerySelector("[data-hors-ligne] input")?.HasAttribute("checked").ShouldBeFalse("nothing is kept unless the person says so");
        page.Reponse.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Reponse.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("worker-src 'self'");
    }

    [Fact]
    public async Task Marque_DeuxComptes_NEstPasLaMeme()
    {
        var un = await socle.CreerCompteAsync("marque-un", Role.Travailleur);
        var deux = await socle.CreerCompteAsync("marque-deux", Role.Travailleur);

        var (premiere, encore, seconde) = (await MarqueAsync(un), await MarqueAsync(un), await MarqueAsync(deux));

        premiere.ShouldBe(encore);
        premiere.ShouldNotBe(seconde);
        premiere.ShouldNotContain(un.Id.ToString());
    }

    [Fact]
    public async Task Deconnexion_EffaceCeQueLAppareilGardait()
    {
        using var navigateur = await socle.EnTantQueAsync(Role.Travailleur);

        using var reponse = await (await navigateur.AllerAsync("/compte")).EnvoyerSansSuivreAsync("form[action='/deconnexion']");

        reponse.Headers.GetValues("Clear-Site-Data").Single().ShouldBe("\"cache\", \"storage\"");
    }

    private async Task<string> MarqueAsync(Technique.Comptes.Compte compte)
    {
        using var navigateur = await socle.EnTantQueAsync(compte);
        return (await navigateur.AllerAsync("/compte")).Document.QuerySelector("meta[name=socle-marque]")!.GetAttribute("content")!;
    }
}
