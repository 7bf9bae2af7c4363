using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Suivi.Visites;
using Socle.Technique.Acces;
using Socle.Tests.Outils;
using Socle.Web.Tests.Service.Journee;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>The visit through its screens: from the waiting room to concluded, without a script, and what the script talks to.</summary>
public abstract class VisiteTests(SocleDeTest socle)
{
    [Fact]
    public async Task Visite_SansScript_DeLaSalleDAttenteALaConclusion()
    {
        var (monde, attendue) = await AttendreAsync("Recue");
        using var infirmiere = await InfirmiereAsync(monde);
        var salle = await infirmiere.AllerAsync($"/agenda/attente?professionnel={monde.Infirmiere.Id}");
        salle.Phrases().ShouldContain("Ouvrir la visite");

        var visite = await salle.EnvoyerAsync("form[action*='handler=Ouvrir']");

        visite.Titre.ShouldBe("Recue Lucie");
        visite.Adresse.ShouldStartWith("/soin/visite/");
        visite.Reponse.Headers.CacheControl!.NoStore.ShouldBeTrue();
        visite.Phrases().ShouldContain("Cariste");
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
        var (monde, attendue) = await AttendreAsync("Fausse");
        using var infirmiere = await InfirmiereAsync(monde);
        var visite = await OuvrirAsync(infirmiere, attendue);

        var refusee = await ConclureAsync(visite, ("s5.poids", "7o"), ("s9.texte", "à garder"));

        refusee.DevraitRefuser("s5.poids", "7o");
        refusee.Valeur("s9.texte").ShouldBe("à garder");
        (await infirmiere.AllerAsync("/soin/visites")).Lignes().ShouldBe(["Fausse Lucie"], "still open, found again");
    }

    [Fact]
    public async Task Section_DuScript_GardeEtDitUneAutreFenetre()
    {
        var (monde, attendue) = await AttendreAsync("Deux");
        using var infirmiere = await InfirmiereAsync(monde);
        var visite = await OuvrirAsync(infirmiere, attendue);
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
        var (monde, attendue) = await AttendreAsync("Jeton");
        using var infirmiere = await InfirmiereAsync(monde);
        var visite = await OuvrirAsync(infirmiere, attendue);
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
        var (monde, attendue) = await AttendreAsync("Mesuree");
        using var infirmiere = await InfirmiereAsync(monde);
        var visite = await OuvrirAsync(infirmiere, attendue);
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
        var (monde, attendue) = await AttendreAsync("Autre");
        using var infirmiere = await InfirmiereAsync(monde);
        var visite = await OuvrirAsync(infirmiere, attendue);
        using var medecin = await socle.EnTantQueAsync(Role.Medecin);

        var vue = await medecin.AllerAsync(visite.Adresse);

        vue.Adresse.ShouldBe("/soin/visites");
        vue.Annonces.ShouldContain("a ouvert cette visite");
        vue.Phrases().ShouldNotContain("Autre Lucie");
    }

    [Fact]
    public async Task Ouvrir_CompteSansProfessionnel_DitQuoiFaire()
    {
        var (_, attendue) = await AttendreAsync("Sans");
        using var interne = await socle.EnTantQueAsync(Role.Interne);

        var refusee = await OuvrirAsync(interne, attendue);

        refusee.Phrases().ShouldContain("relié à aucun professionnel");
    }

    [Fact]
    public async Task Reorienter_RendLaPersonneALaSalleDAttente()
    {
        var (monde, attendue) = await AttendreAsync("Orientee");
        using var infirmiere = await InfirmiereAsync(monde);
        var visite = await OuvrirAsync(infirmiere, attendue);

        var apres = await EnvoyerAsync(visite, "Reorienter", ("pourquoi", "à voir ce matin"));

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

    private static Task<PageLue> ConclureAsync(PageLue page, params (string Champ, string Valeur)[] valeurs) => EnvoyerAsync(page, "Conclure", valeurs);

    /// <summary>By a button that names its own address.</summary>
    private static Task<PageLue> EnvoyerAsync(PageLue page, string geste, params (string Champ, string Valeur)[] valeurs)
    {
        page.Document.QuerySelector("form#visite")!.SetAttribute("action", $"{page.Document.QuerySelector("form#visite")!.GetAttribute("action")}?handler={geste}");
        return page.EnvoyerAsync("form#visite", valeurs.ToDictionary(v => v.Champ, v => v.Valeur));
    }

    private static async Task<PageLue> OuvrirAsync(Navigateur navigateur, Id<RendezVous> attendue)
    {
        var fiche = await navigateur.AllerAsync($"/agenda/rendez-vous/{attendue}");
        return await fiche.EnvoyerAsync("form[action*='handler=Ouvrir']");
    }

    private static Task<HttpResponseMessage> TaperAsync(Navigateur navigateur, PageLue page, string adresse, string fenetre, int version, int rang, string texte) => navigateur.PosterAsync(adresse,
        [new("__RequestVerificationToken", page.Jeton), new("fenetre", fenetre), new("version", $"{version}"), new("rang", $"{rang}"), new("s9.texte", texte)]);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage reponse) => JsonDocument.Parse(await reponse.Content.ReadAsStringAsync()).RootElement;

    /// <summary>Someone arrived today, in the session of a nurse who has an account.</summary>
    private async Task<(MondeAgenda Monde, Id<RendezVous> Attendue)> AttendreAsync(string nom)
    {
        var monde = await MondeAgenda.OuvrirAsync(socle);
        var pris = await monde.PrendreAsync(await monde.EmbaucherAsync(nom), new(9, 0));
        await socle.EcrireAsync(async e =>
        {
            await e.Db.Set<RendezVous>().Where(r => r.Id == pris).ExecuteUpdateAsync(r => r.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            await e.Db.Set<Vacation>().Where(v => v.Id == monde.Vacation.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.Jour, Jeu.Aujourdhui));
            return Resultat.De(true);
        });
        await monde.ChangerAsync(pris, EtatRendezVous.Arrive);
        return (monde, pris);
    }

    private async Task<Navigateur> InfirmiereAsync(MondeAgenda monde)
    {
        var compte = await socle.CreerCompteAsync($"infirmiere-{Jeu.Rang()}", Role.Infirmier);
        await socle.EcrireAsync(async e =>
        {
            (await e.Db.Set<Professionnel>().SingleAsync(p => p.Id == monde.Infirmiere.Id)).CompteId = compte.Id;
            return Resultat.De(true);
        });
        return await socle.EnTantQueAsync(compte);
    }
}

public sealed class VisiteSqliteTests(SocleSqlite socle) : VisiteTests(socle), IClassFixture<SocleSqlite>;

public sealed class VisitePostgresqlTests(SoclePostgresql socle) : VisiteTests(socle), IClassFixture<SoclePostgresql>;
