using System.Net;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service;

public sealed class ChangementsDuDroitSqliteTests(SocleSqlite socle) : ChangementsDuDroitTests(socle), IClassFixture<SocleSqlite>;

public sealed class ChangementsDuDroitPostgresqlTests(SoclePostgresql socle) : ChangementsDuDroitTests(socle), IClassFixture<SoclePostgresql>;

public abstract class ChangementsDuDroitTests(SocleDeTest socle)
{
    [Fact]
    public async Task Comparer_ToutLeService_MeneAuRapportQuiSExporte()
    {
        var jeu = new Jeu(socle);
        await jeu.EmbaucheAsync((await jeu.AdherentAsync("Toitures Lenoir")).Id, "Lenoir");
        using var direction = await socle.EnTantQueAsync(Role.Direction);
        var page = await direction.AllerAsync("/droit/changements");

        var rapport = await page.RemplirAsync(("Entree.Du", "2025-09-30"), ("Entree.Au", "2025-10-01"));

        rapport.Statut.ShouldBe(HttpStatusCode.OK);
        rapport.Titre.ShouldBe("Ce qui change entre le 30/09/2025 et le 01/10/2025");
        rapport.Document.QuerySelector("main")!.TextContent.ShouldContain("Rien ne change");
        (await direction.AllerAsync("/droit/changements")).Lignes().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Comparer_DatesInversees_LeDitSurLeChamp()
    {
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);
        var page = await medecin.AllerAsync("/droit/changements");

        var apres = await page.RemplirAsync(("Entree.Du", "2026-04-10"), ("Entree.Au", "2026-04-09"));

        apres.Document.QuerySelector("main")!.TextContent.ShouldContain("La seconde date doit être après la première.");
    }

    [Fact]
    public async Task Accueil_MedecinCoordonnateur_AnnonceLeDroitQuiVient()
    {
        using var coordonnateur = await socle.EnTantQueAsync(Role.MedecinCoordonnateur);
        using var infirmier = await socle.EnTantQueAsync(Role.Infirmier);

        (await coordonnateur.AllerAsync("/")).Document.QuerySelector("main")!.TextContent.ShouldContain("Le droit va changer");
        (await infirmier.AllerAsync("/")).Document.QuerySelector("main")!.TextContent.ShouldNotContain("Le droit va changer");
    }
}
