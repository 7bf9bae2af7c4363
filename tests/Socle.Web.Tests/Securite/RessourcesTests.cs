using System.Net;
using System.Text.RegularExpressions;
using Socle.Tests.Outils;
using Socle.Web.Service.Aide;

namespace Socle.Web.Tests.Securite;

/// <summary>What browsers may keep, and nothing else: style sheets, scripts, the guide's pictures.</summary>
public sealed class RessourcesTests(SocleSqlite socle) : IClassFixture<SocleSqlite>
{
    [Fact]
    public async Task Lire_FeuilleDeStyle_PeutEtreGardee_UnePageNon()
    {
        using var visiteur = socle.Visiteur();
        var page = await visiteur.AllerAsync("/connexion");
        var feuille = Regex.Match(page.Texte, "href=\"(/socle[^\"]+css[^\"]*)\"").Groups[1].Value;

        using var style = await visiteur.DemanderAsync(HttpMethod.Get, feuille);
        using var connexion = await visiteur.DemanderAsync(HttpMethod.Get, "/connexion");

        style.StatusCode.ShouldBe(HttpStatusCode.OK);
        style.Headers.CacheControl!.NoStore.ShouldBeFalse("with no-store before it, no browser keeps a file");
        connexion.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Lire_ChaqueImageDuGuide_EstServie_EtDitCeQuElleMontre()
    {
        using var visiteur = socle.Visiteur();
        var images = new PagesDAide().Toutes.SelectMany(p => Regex.Matches(p.Html, "<img src=\"([^\"]+)\" alt=\"([^\"]*)\"")).ToList();
        images.Count.ShouldBeGreaterThan(40);

        foreach (var image in images)
        {
            image.Groups[2].Value.Length.ShouldBeGreaterThan(15, image.Value);
            using var reponse = await visiteur.DemanderAsync(HttpMethod.Get, image.Groups[1].Value);
            reponse.StatusCode.ShouldBe(HttpStatusCode.OK, image.Value);
            reponse.Content.Headers.ContentType!.MediaType.ShouldBe("image/webp");
            reponse.Content.Headers.ContentLength!.Value.ShouldBeLessThan(60 * 1024, image.Value);
            reponse.Headers.CacheControl!.NoStore.ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("/aide/images/inconnue.webp"), InlineData("/aide/images/..%2Fguide%2FREADME.webp")]
    public async Task Lire_ImageInconnue_NExistePas(string chemin)
    {
        using var visiteur = socle.Visiteur();

        using var reponse = await visiteur.DemanderAsync(HttpMethod.Get, chemin);

        reponse.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
