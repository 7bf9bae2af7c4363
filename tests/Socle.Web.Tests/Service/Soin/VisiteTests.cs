using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Suivi.Agenda;
using Socle.Suivi.Visites;
using Socle.Technique.Acces;
using Socle.Tests.Outils;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>The visit through its screens: from the waiting room to concluded, without a script, and what the script talks to.</summary>
public abstract class VisiteTests(SocleDeTest socle)
{
    [Fact]
    public async Task Visite_SansScript_DeLaSalleDAttenteALaConclusion()
    {
        var (monde, attendue) = await VisiteDEssai.AttendreAsync(socle, "Recue");
        using var infirmiere = await VisiteDEssai.InfirmiereAsync(socle, monde);
        var salle = await infirmiere.AllerAsync($"/agenda/attente?professionnel={monde.Infirmiere.Id}");
        salle.Phrases().ShouldContain("Ouvrir la visite");

        var visite = await salle.EnvoyerAsync("form[action*='handler=Ouvrir']");

        visite.Titre.ShouldBe("Recue Lucie");
        visite.Adresse.ShouldStartWith("/soin/visite/");
        visite.Reponse.Headers.CacheControl!.NoStore.ShouldBeTrue();
        visite.Phrases().ShouldContain("Cariste");
        visite.Document.QuerySelector("#s2_expositions")!.GetAttribute("data-codage").ShouldBe("expositions");
        visite.Document.QuerySelector("#s9_texte")!.HasAttribute("data-codage").ShouldBeFalse("free words");
        var gardee = await visite.EnvoyerAsync("form#visite", new Dictionary<string, string> { ["s5.systolique"] = "120", ["s5.diastolique"] = "80", ["s9.texte"] = "Va bien." });
        gardee.Annonces.ShouldContain("enregistré");
        gardee.Valeur("s9.texte").ShouldBe("Va bien.");
        gardee.Valeur("s5.version").ShouldBe("1");

        var fini = await ConclureAsync(gardee);

        fini.Annonces.ShouldContain("La visite est conclue.");
        (await socle.LireAsync(db => db.Set<RendezVous>().Where(r => r.Id == attendue).Select(r => r.Etat).SingleAsync())).ShouldBe(EtatRendezVous.Fait);
        (await socle.LireAsync(db => db.Set<VisiteRealisee>().SingleAsync(v => v.RendezVousId == attendue))).Conclue.ShouldBeTrue();
        (await infirmiere.AllerAsync(visite.Adresse)).Phrases().ShouldContain("TA 120/80");
        (await infirmiere.AllerAsync("/soin/visites")).Lignes().ShouldBe(["Recue Lucie"]);
    }

    [Fact]
    public async Task Visite_SaisieFausse_DitOuEtGardeTout()
    {
        var (monde, attendue) = await VisiteDEssai.AttendreAsync(socle, "Fausse");
        using var infirmiere = await VisiteDEssai.InfirmiereAsync(socle, monde);
        var visite = await VisiteDEssai.OuvrirAsync(infirmiere, attendue);

        var refusee = await ConclureAsync(visite, ("s5.poids", "7o"), ("s9.texte", "à garder"));

        refusee.DevraitRefuser("s5.poids", "7o");
        refusee.Valeur("s9.texte").ShouldBe("à garder");
        (await infirmiere.AllerAsync("/soin/visites")).Lignes().ShouldBe(["Fausse Lucie"], "still open, found again");
    }

    [Fact]
    public async Task Section_DuScript_GardeEtDitUneAutreFenetre()
    {
        var (monde, attendue) = await VisiteDEssai.AttendreAsync(socle, "Deux");
        using var infirmiere = await VisiteDEssai.InfirmiereAsync(socle, monde);
        var visite = await VisiteDEssai.OuvrirAsync(infirmiere, attendue);
        var adresse = $"{visite.Adresse}/section/9";

        using var premier = await TaperAsync(infirmiere, visite, adresse, "a", 0, 1, "un");
        using var autre = await TaperAsync(infirmiere, visite, adresse, "b", 0, 1, "deux");
        using var suite = await TaperAsync(infirmiere, visite, adresse, "a", 0, 2, "un et demi");

        (await JsonAsync(premier)).GetProperty("version").GetInt32().ShouldBe(1);
        autre.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await JsonAsync(autre)).GetProperty("code").GetString().ShouldBe("visite.autre-fenetre");
        suite.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var lue = await infirmiere.DemanderAsync(HttpMethod.Get, adresse);
        (await JsonAsync(lue)).GetProperty("valeurs").GetProperty("texte").GetString().ShouldBe("un et demi");
    }

    [Fact]
    public async Task Section_SansJetonOuSansSession_NeGardeRien()
    {
        var (monde, attendue) = await VisiteDEssai.AttendreAsync(socle, "Jeton");
        using var infirmiere = await VisiteDEssai.InfirmiereAsync(socle, monde);
        var visite = await VisiteDEssai.OuvrirAsync(infirmiere, attendue);
        using var visiteur = socle.Visiteur();

        using var sansJeton = await infirmiere.PosterAsync($"{visite.Adresse}/section/9", [new("s9.texte", "x")]);
        using var sansSession = await visiteur.PosterAsync($"{visite.Adresse}/section/9", [new("s9.texte", "x")]);

        sansJeton.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        sansSession.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var jeton = await infirmiere.DemanderAsync(HttpMethod.Get, $"{visite.Adresse}/section/9?handler=Jeton");
        (await JsonAsync(jeton)).GetProperty("jeton").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Visite_FichierDUnAppareil_RemplitCeQuiEstVideEtSeDessine()
    {
        var (monde, attendue) = await VisiteDEssai.AttendreAsync(socle, "Mesuree");
        using var infirmiere = await VisiteDEssai.InfirmiereAsync(socle, monde);
        var visite = await VisiteDEssai.OuvrirAsync(infirmiere, attendue);
        var appareil = await infirmiere.AllerAsync(visite.Document.QuerySelector("a[href*='/appareil?visite=']")!.GetAttribute("href")!);

        var apercu = await appareil.TeleverserAsync(
            infirmiere, $"{appareil.Adresse.Split('?')[0]}?handler=Lire", "fichier", [("export.csv", PapiersDEssai.Audiogramme("Mesuree", naissance: "01/01/1900"))], ("visite", visite.Adresse.Split('/')[^1]));
        var retour = await apercu.RemplirAsync(("Motif", "date mal tapée à l’appareil, personne présente"));

        retour.Adresse.ShouldBe(visite.Adresse);
        retour.Valeur("s5.systolique").ShouldBe("132");
        retour.Document.QuerySelectorAll("svg.audiogramme").Length.ShouldBe(1);
        retour.Texte.ShouldNotContain("style=\"");
    }

    [Fact]
    public async Task Visite_DUnAutre_NeMontreRienEtDitQui()
    {
        var (monde, attendue) = await VisiteDEssai.AttendreAsync(socle, "Autre");
        using var infirmiere = await VisiteDEssai.InfirmiereAsync(socle, monde);
        var visite = await VisiteDEssai.OuvrirAsync(infirmiere, attendue);
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);

        var vue = await medecin.AllerAsync(visite.Adresse);

        vue.Adresse.ShouldBe("/soin/visites");
        vue.Annonces.ShouldContain("a ouvert cette visite");
        vue.Phrases().ShouldNotContain("Autre Lucie");
    }

    [Fact]
    public async Task Ouvrir_CompteSansProfessionnel_DitQuoiFaire()
    {
        var (_, attendue) = await VisiteDEssai.AttendreAsync(socle, "Sans");
        using var interne = await socle.EnTantQueAsync(Role.Interne);

        var refusee = await VisiteDEssai.OuvrirAsync(interne, attendue);

        refusee.Phrases().ShouldContain("relié à aucun professionnel");
    }

    [Fact]
    public async Task Reorienter_RendLaPersonneALaSalleDAttente()
    {
        var (monde, attendue) = await VisiteDEssai.AttendreAsync(socle, "Orientee");
        using var infirmiere = await VisiteDEssai.InfirmiereAsync(socle, monde);
        var visite = await VisiteDEssai.OuvrirAsync(infirmiere, attendue);

        var apres = await VisiteDEssai.EnvoyerAsync(visite, "Reorienter", ("pourquoi", "à voir ce matin"));

        apres.Adresse.ShouldBe("/agenda/attente");
        (await socle.LireAsync(db => db.Set<RendezVous>().Where(r => r.Id == attendue).Select(r => r.Etat).SingleAsync())).ShouldBe(EtatRendezVous.Arrive);
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);
        (await medecin.AllerAsync("/")).Phrases().ShouldContain("Orientee");
    }

    [Theory]
    [InlineData(Role.Infirmier, HttpStatusCode.OK), InlineData(Role.Medecin, HttpStatusCode.OK), InlineData(Role.Interne, HttpStatusCode.OK)]
    [InlineData(Role.Assistant, HttpStatusCode.Forbidden), InlineData(Role.Direction, HttpStatusCode.Forbidden), InlineData(Role.EmployeurRh, HttpStatusCode.Forbidden), InlineData(Role.Travailleur, HttpStatusCode.Forbidden)]
    public async Task MesVisites_SelonLeRole_SOuvreOuNon(Role role, HttpStatusCode statut)
    {
        using var navigateur = await socle.EnTantQueAsync(role);

        (await navigateur.AllerAsync("/soin/visites")).Statut.ShouldBe(statut);
    }

    private static Task<PageLue> ConclureAsync(PageLue page, params (string Champ, string Valeur)[] valeurs) => VisiteDEssai.EnvoyerAsync(page, "Conclure", valeurs);

    private static Task<HttpResponseMessage> TaperAsync(Navigateur navigateur, PageLue page, string adresse, string fenetre, int version, int rang, string texte) => navigateur.PosterAsync(adresse,
        [new("__RequestVerificationToken", page.Jeton), new("fenetre", fenetre), new("version", $"{version}"), new("rang", $"{rang}"), new("s9.texte", texte)]);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage reponse) => JsonDocument.Parse(await reponse.Content.ReadAsStringAsync()).RootElement;
}

public sealed class VisiteSqliteTests(SocleSqlite socle) : VisiteTests(socle), IClassFixture<SocleSqlite>;

public sealed class VisitePostgresqlTests(SoclePostgresql socle) : VisiteTests(socle), IClassFixture<SoclePostgresql>;
