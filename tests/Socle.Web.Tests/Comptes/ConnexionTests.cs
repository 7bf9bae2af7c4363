using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Technique.Acces;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Comptes;

public abstract class ConnexionTests(SocleDeTest socle)
{
    private const string Formulaire = "form#connexion";

    [Fact]
    public async Task Connexion_BonMotDePasse_MeneALaPageDemandee()
    {
        await socle.CompteAsync(Role.Assistant);
        using var visiteur = socle.Visiteur();

        var porte = await visiteur.AllerAsync("/echeancier?moment=retard");
        var page = await ConnecterAsync(porte, "Assistant");

        porte.Adresse.ShouldBe("/connexion?retour=%2Fecheancier%3Fmoment%3Dretard");
        (page.Statut, page.Adresse, page.Titre).ShouldBe((HttpStatusCode.OK, "/echeancier?moment=retard", "Visites dues"));
    }

    [Theory]
    [InlineData("http://localhost/entreprises/adherer", "/connexion?retour=%2Fentreprises%2Fadherer")]
    [InlineData("http://ailleurs.example/entreprises/adherer", "/connexion"), InlineData(null, "/connexion")]
    public async Task Formulaire_EnvoyeApresLaFinDeLaSession_RameneASaPageEtAElleSeule(string? depuis, string porte)
    {
        using var visiteur = socle.Visiteur();
        if (depuis is not null)
        {
            visiteur.Entetes["Referer"] = depuis;
        }

        using var reponse = await visiteur.DemanderAsync(HttpMethod.Post, "/entreprises/adherer", new FormUrlEncodedContent([]));

        reponse.Headers.Location!.ToString().ShouldBe(porte);
    }

    [Theory]
    [InlineData(Role.Medecin, "/"), InlineData(Role.EmployeurRh, "/entreprise"), InlineData(Role.Travailleur, "/salarie")]
    public async Task Connexion_SansPageDemandee_MeneChezSoi(Role role, string accueil)
    {
        await socle.CompteAsync(role);
        using var visiteur = socle.Visiteur();

        var porte = await visiteur.AllerAsync("/connexion");
        using var reponse = await porte.EnvoyerSansSuivreAsync(Formulaire, Champs(role.ToString()));

        reponse.Headers.Location!.ToString().ShouldBe(accueil);
    }

    [Theory]
    [InlineData("https://ailleurs.example"), InlineData("//ailleurs.example"), InlineData("/\\ailleurs.example"), InlineData("\\\\ailleurs.example")]
    [InlineData("javascript:alert(1)"), InlineData("/%09/ailleurs.example\t"), InlineData("ailleurs")]
    public async Task Connexion_RetourAilleurs_ResteIci(string retour)
    {
        await socle.CompteAsync(Role.Assistant);
        using var visiteur = socle.Visiteur();

        var porte = await visiteur.AllerAsync($"/connexion?retour={Uri.EscapeDataString(retour)}");
        using var reponse = await porte.EnvoyerSansSuivreAsync(Formulaire, Champs("Assistant"));

        reponse.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task Connexion_CompteInconnuOuFauxMotDePasse_MemePage()
    {
        await socle.CompteAsync(Role.Assistant);

        var connu = await RefuserAsync("Assistant", "faux mot de passe");
        var inconnu = await RefuserAsync("Personnage", "faux mot de passe");

        connu.Statut.ShouldBe(HttpStatusCode.OK);
        inconnu.Statut.ShouldBe(connu.Statut);
        Nu(inconnu, "Personnage").ShouldBe(Nu(connu, "Assistant"));
        connu.Annonces.ShouldContain("n’est pas le bon");
    }

    [Fact]
    public async Task Connexion_Reussie_DonneUneSessionNeuve()
    {
        await socle.CompteAsync(Role.Assistant);
        using var navigateur = await socle.EnTantQueAsync(Role.Medecin);
        var avant = navigateur.Cookies["socle"];
        navigateur.PoserCookie("socle", "plante");

        await ConnecterAsync(await navigateur.AllerAsync("/connexion"), "Assistant");

        navigateur.Cookies["socle"].ShouldNotBe(avant);
        navigateur.Cookies["socle"].ShouldNotBe("plante");
    }

    [Fact]
    public async Task Connexion_CookieDeSession_EstInvisibleAuxScripts()
    {
        await socle.CompteAsync(Role.Assistant);
        using var visiteur = socle.Visiteur();

        using var reponse = await (await visiteur.AllerAsync("/connexion")).EnvoyerSansSuivreAsync(Formulaire, Champs("Assistant"));

        var cookie = reponse.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("socle=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("path=/");
        cookie.ShouldNotContain("expires", Case.Insensitive, "it ends with the browser");
    }

    [Fact]
    public async Task Deconnexion_FermeLaSessionEnBase()
    {
        using var navigateur = await socle.EnTantQueAsync(Role.Assistant);
        var vole = navigateur.Cookies["socle"];
        var page = await navigateur.AllerAsync("/compte");

        await page.EnvoyerAsync("form[action='/deconnexion']");

        navigateur.PoserCookie("socle", vole);
        (await navigateur.AllerAsync("/compte")).Adresse.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task Deconnexion_ParUnLien_NeFermeRien()
    {
        using var navigateur = await socle.EnTantQueAsync(Role.Assistant);

        await navigateur.AllerAsync("/deconnexion");

        (await navigateur.AllerAsync("/compte")).Titre.ShouldBe("Mon compte");
    }

    [Fact]
    public async Task Requete_CompteFerme_RetourneALaPorte()
    {
        var compte = await socle.CreerCompteAsync($"ferme.{socle.Moteur}", Role.Assistant);
        using var navigateur = await socle.EnTantQueAsync(compte);
        (await navigateur.AllerAsync("/compte")).Titre.ShouldBe("Mon compte");

        await socle.DansAsync(s => s.GetRequiredService<AdministrerCompte>().FermerAsync(compte.Id, "départ", default));

        (await navigateur.AllerAsync("/compte")).Adresse.ShouldStartWith("/connexion");
        (await socle.LireAsync(db => db.Set<Compte>().SingleAsync(c => c.Id == compte.Id))).Actif.ShouldBeFalse();
    }

    [Fact]
    public async Task Fragment_SessionFermee_MeneToutLaPageALaPorte()
    {
        using var visiteur = socle.Visiteur();
        visiteur.Entetes["HX-Request"] = "true";
        visiteur.Entetes["HX-Current-URL"] = "http://localhost/echeancier?tri=nom";

        using var reponse = await visiteur.DemanderAsync(HttpMethod.Get, "/echeancier?page=2");

        reponse.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        reponse.Headers.GetValues("HX-Redirect").ShouldBe(["/connexion?retour=%2Fecheancier%3Ftri%3Dnom"]);
    }

    internal static Task<PageLue> ConnecterAsync(PageLue porte, string identifiant, string motDePasse = SocleDeTest.MotDePasse) =>
        porte.EnvoyerAsync(Formulaire, Champs(identifiant, motDePasse));

    private static Dictionary<string, string> Champs(string identifiant, string motDePasse = SocleDeTest.MotDePasse) =>
        new() { ["Identifiant"] = identifiant, ["MotDePasse"] = motDePasse };

    private async Task<PageLue> RefuserAsync(string identifiant, string motDePasse)
    {
        using var visiteur = socle.Visiteur();
        return await ConnecterAsync(await visiteur.AllerAsync("/connexion"), identifiant, motDePasse);
    }

    /// <summary>Without what differs from one visit to the next.</summary>
    private static string Nu(PageLue page, string identifiant) => page.Texte.Replace(page.Jeton, "", StringComparison.Ordinal).Replace(identifiant, "", StringComparison.Ordinal);
}

public sealed class ConnexionSqliteTests(SocleSqlite socle) : ConnexionTests(socle), IClassFixture<SocleSqlite>;

public sealed class ConnexionPostgresqlTests(SoclePostgresql socle) : ConnexionTests(socle), IClassFixture<SoclePostgresql>;
