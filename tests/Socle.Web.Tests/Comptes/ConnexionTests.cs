using System.Net;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Comptes;

public abstract class ConnexionTests(SocleDeTest socle)
{
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

    internal static Task<PageLue> ConnecterAsync(PageLue porte, string identifiant, string motDePasse = SocleDeTest.MotDePasse) =>
        porte.EnvoyerAsync("form", new Dictionary<string, string> { ["Identifiant"] = identifiant, ["MotDePasse"] = motDePasse });
}

public sealed class ConnexionSqliteTests(SocleSqlite socle) : ConnexionTests(socle), IClassFixture<SocleSqlite>;

public sealed class ConnexionPostgresqlTests(SoclePostgresql socle) : ConnexionTests(socle), IClassFixture<SoclePostgresql>;
