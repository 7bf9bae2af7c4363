using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Web.Securite;

namespace Socle.Web.Tests.Securite;

/// <summary>Only what carries no secret is compressed: see <see cref="CompressibleAttribute"/>.</summary>
public sealed class CompressionTests(SocleSqlite socle) : IClassFixture<SocleSqlite>
{
    [Theory]
    [InlineData("/droit"), InlineData("/droit?q=plomb"), InlineData("/droit?q=zorglub"), InlineData("/droit/calendrier"), InlineData("/suivi"), InlineData("/api/droit/openapi.json")]
    public async Task Lire_PagePublique_EstCompresseeEtNePorteAucunSecret(string chemin)
    {
        using var nu = socle.Visiteur();
        using var presse = Presse(socle.Visiteur());

        using var reponse = await presse.DemanderAsync(HttpMethod.Get, chemin);
        var texte = Encoding.UTF8.GetString(Decompresser(await reponse.Content.ReadAsByteArrayAsync()));

        reponse.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        reponse.Headers.Vary.ShouldContain("Accept-Encoding");
        texte.ShouldBe((await nu.AllerAsync(chemin)).Texte);
        texte.ShouldNotContain("__RequestVerificationToken");
        presse.Cookies.ShouldBeEmpty("nothing is told to this visitor alone");
    }

    [Fact]
    public async Task Lire_LeDroit_SeCompresseBien()
    {
        using var presse = Presse(socle.Visiteur());

        using var reponse = await presse.DemanderAsync(HttpMethod.Get, "/droit");
        var presses = await reponse.Content.ReadAsByteArrayAsync();

        (presses.Length * 5).ShouldBeLessThan(Decompresser(presses).Length);
    }

    [Fact]
    public async Task Lire_LeDroitAvecUneSession_NeDitRienDElle()
    {
        using var presse = Presse(await socle.EnTantQueAsync(Role.Medecin));

        using var reponse = await presse.DemanderAsync(HttpMethod.Get, "/droit");
        var texte = Encoding.UTF8.GetString(Decompresser(await reponse.Content.ReadAsByteArrayAsync()));

        texte.ShouldNotContain((await socle.CompteAsync(Role.Medecin)).NomAffiche);
        texte.ShouldNotContain("__RequestVerificationToken");
    }

    [Theory]
    [InlineData("/"), InlineData("/connexion"), InlineData("/compte"), InlineData("/travailleurs"), InlineData("/travailleurs?export=csv"), InlineData("/echeancier")]
    [InlineData("/droit/changements"), InlineData("/administration/comptes"), InlineData("/audit"), InlineData("/aide"), InlineData("/erreur/404")]
    public async Task Lire_PageAvecJetonOuPersonne_NEstPasCompressee(string chemin)
    {
        using var presse = Presse(await socle.EnTantQueAsync(Role.Administration));

        using var reponse = await presse.DemanderAsync(HttpMethod.Get, chemin);

        reponse.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task Repondre_AuxQuestions_NEstPasCompresse()
    {
        using var presse = Presse(socle.Visiteur());

        using var suivi = await presse.DemanderAsync(HttpMethod.Post, "/suivi", new FormUrlEncodedContent([new("etape", "1"), new("vers", "2"), new("Entree.Annee", "1990")]));
        using var api = await presse.DemanderAsync(HttpMethod.Post, "/api/droit", new StringContent("{}", Encoding.UTF8, "application/json"));

        suivi.StatusCode.ShouldBe(HttpStatusCode.OK);
        suivi.Content.Headers.ContentEncoding.ShouldBeEmpty("what was typed is in it");
        api.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task Lire_QuandUneAnnonceAttend_NEstPasCompressee()
    {
        using var presse = Presse(socle.Visiteur());
        presse.PoserCookie("socle-annonces", "quelquechose");

        using var reponse = await presse.DemanderAsync(HttpMethod.Get, "/droit");

        reponse.Content.Headers.ContentEncoding.ShouldBeEmpty("it may name someone");
    }

    [Fact]
    public void Compressibles_SontCellesQuOnAPesees()
    {
        var pages = Permissions.PagesEtModeles(socle.Services).Where(p => p.Modele.GetCustomAttribute<CompressibleAttribute>() is not null).ToList();

        // Another one needs its own look: does it ever carry a token, or what someone typed?
        pages.Select(p => p.Chemin).Order().ShouldBe(
            ["/Public/DroitApplique/Calendrier.cshtml", "/Public/DroitApplique/Index.cshtml", "/Public/QuelSuivi/Index.cshtml"]);
        pages.ShouldAllBe(p => p.Modele.GetCustomAttribute<OuvertATousAttribute>() != null);
    }

    [Theory]
    [InlineData("http://localhost", HttpStatusCode.NoContent), InlineData("http://ailleurs.example", HttpStatusCode.BadRequest), InlineData("null", HttpStatusCode.BadRequest)]
    public async Task ChoisirLAffichage_SansJeton_SeulementDepuisIci(string origine, HttpStatusCode statut)
    {
        using var visiteur = socle.Visiteur();
        visiteur.Entetes["Origin"] = origine;
        visiteur.Entetes["X-Socle"] = "theme";

        using var reponse = await visiteur.DemanderAsync(HttpMethod.Post, "/preferences/theme", new FormUrlEncodedContent([new("theme", "dark")]));

        reponse.StatusCode.ShouldBe(statut);
    }

    private static Navigateur Presse(Navigateur navigateur)
    {
        navigateur.Entetes["Accept-Encoding"] = "br, gzip";
        return navigateur;
    }

    private static byte[] Decompresser(byte[] octets)
    {
        using var brotli = new BrotliStream(new MemoryStream(octets), CompressionMode.Decompress);
        using var sortie = new MemoryStream();
        brotli.CopyTo(sortie);
        return sortie.ToArray();
    }
}
