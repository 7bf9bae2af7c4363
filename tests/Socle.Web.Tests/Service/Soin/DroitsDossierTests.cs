using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Socle.Dossier.Contenus;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>Copy, transfer, reception and keeping of a file, on screen. Today is Monday 2 March 2026.</summary>
public abstract class DroitsDossierTests(SocleDeTest socle)
{
    [Fact]
    public async Task Copie_ParQuiSuitLaPersonne_DonneToutLeDossier()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        var medecin = await monde.CompteAsync(Role.Medecin);
        await monde.EcrireAsync(new Observation("dit au médecin"));
        using var navigateur = await socle.EnTantQueAsync(medecin);

        var copie = await CopieAsync(navigateur, monde);

        copie.RootElement.GetProperty("format").GetString().ShouldBe("socle-dmst-2");
        copie.RootElement.GetProperty("elements")[0].GetProperty("versions")[0].GetProperty("contenu").GetProperty("Texte").GetString().ShouldBe("dit au médecin");
    }

    [Fact]
    public async Task Page_ParQuiNeSuitPasLaPersonne_DitPourquoiSansRienMontrer()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        await monde.EcrireAsync(new Observation("dit au médecin"));
        using var navigateur = await socle.EnTantQueAsync(await monde.CompteAsync(Role.Medecin, suit: false));

        var page = await navigateur.AllerAsync($"/soin/dossier/{monde.Travailleur}/copies");

        page.Statut.ShouldBe(HttpStatusCode.Forbidden);
        page.Phrases().ShouldContain("Vous ne suivez pas cette personne");
        page.Texte.ShouldNotContain("dit au médecin");
        page.Reponse.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Transferer_SansDireQueLeTravailleurEstInforme_Refuse()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var navigateur = await socle.EnTantQueAsync(await monde.CompteAsync(Role.Medecin));
        var page = await navigateur.AllerAsync($"/soin/dossier/{monde.Travailleur}/copies");

        var refuse = await page.EnvoyerAsync("form[action*='handler=Transfert']", new Dictionary<string, string> { ["Entree.Service"] = "Ouest", ["Entree.Adresse"] = "dmst@ouest.exemple", ["Entree.DemandeLe"] = "2026-03-01" });

        refuse.Phrases().ShouldContain("Informez d’abord le travailleur");
        refuse.Valeur("Entree.Service").ShouldBe("Ouest");
    }

    [Fact]
    public async Task Recevoir_FichierDUneAutrePersonnePuisLeBon_RefusePuisAjoute()
    {
        var (ici, ailleurs) = (await MondeSoin.OuvrirAsync(socle), await MondeSoin.OuvrirAsync(socle));
        var (medecin, autre) = (await ici.CompteAsync(Role.Medecin), await ailleurs.CompteAsync(Role.Medecin));
        await ici.EcrireAsync(new Observation("dit ailleurs"));
        using var depart = await socle.EnTantQueAsync(medecin);
        using var arrivee = await socle.EnTantQueAsync(autre);
        var copie = (await CopieAsync(depart, ici)).RootElement.GetRawText();

        (await RecevoirAsync(arrivee, ailleurs, copie)).Phrases().ShouldContain("Ce fichier est celui d’une autre personne");
        (await ailleurs.LireAsync(autre)).ShouldBeEmpty();
        var sienne = copie.Replace((await ici.PersonneAsync()).NomNaissance, (await ailleurs.PersonneAsync()).NomNaissance, StringComparison.Ordinal);
        (await RecevoirAsync(arrivee, ailleurs, sienne)).Phrases().ShouldContain("Le dossier reçu est ajouté");

        (await ailleurs.LireAsync(autre)).Single().Contenu.ShouldBe(new Observation("dit ailleurs"));
        (await RecevoirAsync(arrivee, ailleurs, "pas du JSON")).Phrases().ShouldContain("n’est pas un dossier transféré");
    }

    [Fact]
    public async Task Fin_DecesARecours_SeNoteEtSeRelit()
    {
        var monde = await MondeSoin.OuvrirAsync(socle);
        using var navigateur = await socle.EnTantQueAsync(await monde.CompteAsync(Role.Medecin));
        var page = await navigateur.AllerAsync($"/soin/dossier/{monde.Travailleur}/copies");

        (await page.EnvoyerAsync("form[action*='handler=Fin']", new Dictionary<string, string> { ["Fin.Deces"] = "2026-03-03" })).Phrases().ShouldContain("ne peut pas être à venir");
        var note = await page.EnvoyerAsync("form[action*='handler=Fin']", new Dictionary<string, string> { ["Fin.Deces"] = "2026-03-01" });

        note.Valeur("Fin.Deces").ShouldBe("2026-03-01");
        note.Phrases().ShouldContain("01/03/2036");
        await note.EnvoyerAsync("form[action*='handler=Fin']", new Dictionary<string, string> { ["Fin.Deces"] = "2026-02-30" });
        (await navigateur.AllerAsync($"/soin/dossier/{monde.Travailleur}/copies")).Valeur("Fin.Deces").ShouldBe("2026-03-01", "what cannot be read takes nothing back");
    }

    [Fact]
    public async Task Conservation_RienAuTerme_LeDit()
    {
        using var navigateur = await socle.EnTantQueAsync(await (await MondeSoin.OuvrirAsync(socle)).CompteAsync(Role.MedecinCoordonnateur));

        (await navigateur.AllerAsync("/soin/conservation")).Phrases().ShouldContain("Aucun dossier au terme de sa conservation");
    }

    private static async Task<JsonDocument> CopieAsync(Navigateur navigateur, MondeSoin monde)
    {
        var page = await navigateur.AllerAsync($"/soin/dossier/{monde.Travailleur}/copies");
        var reponse = await page.EnvoyerAsync("form[action*='handler=Copie']");
        reponse.Statut.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(reponse.Texte);
    }

    private static async Task<PageLue> RecevoirAsync(Navigateur navigateur, MondeSoin monde, string contenu)
    {
        var page = await navigateur.AllerAsync($"/soin/dossier/{monde.Travailleur}/copies");
        var jeton = page.Jeton;
        var fichier = new ByteArrayContent(Encoding.UTF8.GetBytes(contenu));
        fichier.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var formulaire = new MultipartFormDataContent { { new StringContent(jeton), "__RequestVerificationToken" }, { fichier, "fichier", "dossier.json" } };
        var adresse = $"/soin/dossier/{monde.Travailleur}/copies?handler=Recevoir";
        return await navigateur.SuivreAsync(await navigateur.DemanderAsync(HttpMethod.Post, adresse, formulaire), adresse);
    }
}

public sealed class DroitsDossierSqliteTests(SocleSqlite socle) : DroitsDossierTests(socle), IClassFixture<SocleSqlite>;

public sealed class DroitsDossierPostgresqlTests(SoclePostgresql socle) : DroitsDossierTests(socle), IClassFixture<SoclePostgresql>;
