using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Suivi.Indicateurs;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Indicateurs;

/// <summary>Anonymous figures on screen: a finished quarter only, small numbers hidden, export included.</summary>
public abstract class IndicateursTests(SocleDeTest socle)
{
    [Fact]
    public async Task Indicateurs_DuTrimestreFini_MontrentCeQuiPeutLEtre()
    {
        using var direction = await socle.EnTantQueAsync(Role.Direction);
        (await direction.AllerAsync("/indicateurs")).Phrases().ShouldContain("Aucun trimestre à montrer");
        var jeu = new Jeu(socle);
        var (equipe, autre) = (await jeu.EquipeAsync("Mesurée"), await jeu.EquipeAsync("Autre"));
        for (var i = 0; i < LireIndicateurs.EntreprisesAuMoins; i++)
        {
            await jeu.AdherentAsync($"Comptée {Jeu.Rang()}", equipe: equipe);
            await jeu.AdherentAsync($"Comptée {Jeu.Rang()}", equipe: autre);
        }
        var seule = await jeu.EquipeAsync("Seule");
        await jeu.AdherentAsync($"Comptée {Jeu.Rang()}", equipe: seule);
        // In progress on 2 March: never shown.
        await RecevoirAsync(202602, (AxeIndicateur.Equipe, $"{equipe}", GenreFait.Visite, "VIP", 500));
        (await direction.AllerAsync("/indicateurs")).Phrases().ShouldContain("Aucun trimestre à montrer");
        await RecevoirAsync(202512, (AxeIndicateur.Equipe, $"{equipe}", GenreFait.Visite, "VIP", 60), (AxeIndicateur.Equipe, $"{seule}", GenreFait.Visite, "VIP", 30), (AxeIndicateur.Equipe, $"{autre}", GenreFait.Visite, "VIP", 50), (AxeIndicateur.Equipe, $"{autre}", GenreFait.Exposition, "BRUIT", 40),
            (AxeIndicateur.Equipe, $"{equipe}", GenreFait.Exposition, "BRUIT", 25), (AxeIndicateur.Equipe, $"{seule}", GenreFait.Exposition, "BRUIT", 20), (AxeIndicateur.Equipe, $"{equipe}", GenreFait.Exposition, "AMIANTE", 4));

        var page = await direction.AllerAsync("/indicateurs?quoi=Exposition");

        page.Titre.ShouldBe("Indicateurs anonymes");
        page.Phrases().ShouldContain("4e trimestre 2025");
        Ligne(page, "Bruit").ShouldBe(["40", "masqué", "masqué", "masqué", "85"], "a team of one company is hidden, and another with it so that it is not worked out");
        Ligne(page, "Amiante").ShouldBe(["0", "masqué", "masqué", "masqué", "masqué"]);
        using var export = await direction.DemanderAsync(HttpMethod.Get, "/indicateurs?quoi=Exposition&export=csv");
        var csv = await export.Content.ReadAsStringAsync();
        csv.ShouldContain("masqué");
        csv.ShouldNotContain(";4;");
        (await direction.AllerAsync("/indicateurs?quoi=Exposition&par=Taille")).Statut.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("4", false), InlineData("5", true), InlineData("100", true), InlineData("101", false), InlineData("", false)]
    public async Task Seuil_EntreSesBornes(string seuil, bool accepte)
    {
        using var coordonnateur = await socle.EnTantQueAsync(Role.MedecinCoordonnateur);

        var regle = await (await coordonnateur.AllerAsync("/indicateurs/reglages")).EnvoyerAsync("form.formulaire", new Dictionary<string, string> { ["Entree.Seuil"] = seuil });

        regle.Adresse.ShouldBe(accepte ? "/indicateurs" : "/indicateurs/reglages");
        await socle.EcrireAsync(async e =>
        {
            (await e.Db.Set<ReglageIndicateurs>().SingleAsync()).Seuil = ReglageIndicateurs.SeuilDeDepart;
            return Noyau.Resultat.De(true);
        });
    }

    private static IReadOnlyList<string> Ligne(PageLue page, string titre) =>
        [.. page.Document.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("td")!.TextContent.Trim() == titre).QuerySelectorAll("td").Skip(1).Select(c => c.TextContent.Trim())];

    private Task<bool> RecevoirAsync(int mois, params (AxeIndicateur Axe, string Valeur, GenreFait Genre, string Code, int Nombre)[] lignes) => socle.DansAsync(async s =>
    {
        await s.GetRequiredService<RecevoirComptages>().RecevoirAsync(new($"essai-{mois}", mois, [.. lignes.Select(l => new LigneComptee(l.Axe, l.Valeur, l.Genre, l.Code, l.Nombre))]), default);
        return true;
    });
}

public sealed class IndicateursSqliteTests(SocleSqlite socle) : IndicateursTests(socle), IClassFixture<SocleSqlite>;

public sealed class IndicateursPostgresqlTests(SoclePostgresql socle) : IndicateursTests(socle), IClassFixture<SoclePostgresql>;
